package import NewsModel

/// Text that breaks the frames of careless programs.
package enum HostileTexts {
  package static let all: [String] = [
    "\u{1B}[2J\u{1B}]0;title\u{7}\u{1B}[31mred\u{9B}1m",
    "left\u{202E}thgir\u{202C} \u{2066}isolated\u{2069} a\u{200B}b\u{FEFF}c\u{AD}d",
    "👨‍👩‍👧‍👦 family 🏳️‍🌈 flag 🇨🇴 country 👍🏽 skin 🫱🏻‍🫲🏿 hands ☎️ phone",
    "Z̸̢̛̮̙̪̱͖̤̩̗̬̝̳͇̃̑̀̐̏̄̈́̎͐̚͠a̷l̵g̶o̸ \u{301}\u{301}\u{301} alone e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}",
    "北京市政府宣布 コロンビアの外交官 한국어 ｆｕｌｌｗｉｄｔｈ",
    "قال وزير الخارجية الروسي إن كولومبيا طردت دبلوماسيين ‏ עברית שלום",
    "नमस्ते क्षत्रिय ไทยที่นี่ ང་ཚོ་",
    "\u{0}\u{1}\u{7F}\t\r tabs\tand\rreturns \u{2028}line\u{2029}paragraph \u{85}next",
    "\u{E000}private \u{E0041}tag \u{FFFE}non \u{10FFFF}last",
    String(repeating: "longword", count: 60), String(repeating: "😀", count: 120),
    "|─│┼ <b>bold</b> `code` [link](x) \\ \" ' ; && $(reboot)",
  ]

  /// Every text as title, outlet, file, sentence and name of an event of its own; the last article is one line of a megabyte.
  package static var corpus: Corpus {
    var articles: [Article] = []
    var events: [Event] = []
    var entities: [Entity] = []
    for (number, text) in all.enumerated() {
      let article = Sample.article(
        "\(number) \(text.prefix(60)).txt",
        "\(text) Norway ordered Velmar. \(text)\nAnother line: \(text)",
        title: text,
        outlet: text,
        published: "2024-03-0\(number % 9 + 1)"
      )
      articles.append(article)
      events.append(
        Sample.event(
          in: article,
          .request,
          who: String(text.prefix(40)),
          did: "ordered",
          toWhom: "Velmar",
          on: "2024-03-0\(number % 9 + 1)",
          number: UInt64(number + 1)
        )
      )
      entities.append(
        Sample.entity(number, text, kind: .person, aliases: [text + "2"], articles: [article])
      )
    }
    let long = Sample.article(
      "long.txt",
      "Norway ordered Velmar. " + String(repeating: "word 北京 e\u{301} ", count: 60_000),
      title: "A line of a megabyte"
    )
    articles.append(long)
    events.append(
      Sample.event(
        in: long,
        .request,
        who: "Norway",
        did: "ordered",
        on: "2024-04-01",
        sentence: "Norway ordered Velmar.",
        number: 99
      )
    )
    return Corpus(articles: articles, events: events, entities: entities)
  }
}
