/// What single words tell of a line, by their hash: a flat table, because every word of a corpus is looked up.
struct WordTable: Sendable {
  struct Kinds: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt16
    static let function = Kinds(rawValue: 1)
    static let reporting = Kinds(rawValue: 2)
    static let you = Kinds(rawValue: 4)
    static let we = Kinds(rawValue: 8)
    /// Begins a rule that may match anywhere in a line.
    static let rule = Kinds(rawValue: 16)
    static let calendar = Kinds(rawValue: 32)
    static let ago = Kinds(rawValue: 64)
    static let web = Kinds(rawValue: 128)
    static let picture = Kinds(rawValue: 256)
    /// Orders to the reader, at the head of a line.
    static let order = Kinds(rawValue: 512)
  }

  fileprivate struct Slot: Sendable, BitwiseCopyable {
    var hash: UInt64 = 0
    var kinds: Kinds = []
  }

  private var slots: [Slot]
  private static let count = 1024

  init(ruleWords: [UInt64]) {
    slots = [Slot](repeating: Slot(), count: Self.count)
    for (words, kinds) in Self.known {
      for word in words.split(separator: " ") { add(WordHash.of(word.utf8), kinds) }
    }
    for word in ruleWords { add(word, .rule) }
  }

  private mutating func add(_ hash: UInt64, _ kinds: Kinds) {
    var place = Self.place(hash)
    while slots[place].hash != 0, slots[place].hash != hash { place = (place + 1) % Self.count }
    slots[place].hash = hash
    slots[place].kinds.formUnion(kinds)
  }

  func withSlots<Result>(_ body: (Reader) -> Result) -> Result {
    slots.withUnsafeBufferPointer { body(Reader(slots: $0)) }
  }

  private static func place(_ hash: UInt64) -> Int {
    Int((hash &* WordHash.prime) >> 54)
  }

  /// The table for a loop.
  struct Reader {
    fileprivate let slots: UnsafeBufferPointer<Slot>

    @inline(__always)
    subscript(hash: UInt64) -> Kinds {
      var place = WordTable.place(hash)
      while true {
        let slot = slots[place]
        if slot.hash == hash { return slot.kinds }
        if slot.hash == 0 { return [] }
        place = (place + 1) & (WordTable.count - 1)
      }
    }
  }

  private static let known: [(String, Kinds)] = [
    (
      "the of and to in a an on for with that was were is are be been at by from as it its has had have not but who which their his her this they he she will would could after before than or when while where there into over about against between during under what",
      .function
    ),
    ("said told says saying according added reported announced denied asked called", .reporting),
    // An apostrophe is no letter: "you're" is read as "youre".
    ("you your yours youre youll youve yourself", .you),
    ("we our ours us weve ill im my me", .we),
    (
      "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
      .calendar
    ),
    ("ago hours hrs hour minutes mins minute min yesterday days", .ago),
    (
      "newsletter newsletters cookie cookies privacy policy terms copyright rights reserved advertisement advertise advertising sponsored promoted app apps inbox email emails comment comments login account subscription subscriptions subscriber subscribers subscribe donate donation donations facebook twitter whatsapp telegram instagram youtube linkedin reddit tiktok pinterest podcast podcasts rss sitemap careers contact faq menu video videos games puzzles crossword horoscope shop store jobs classifieds obituaries unsubscribe browser javascript download click tap share shares likes reply follow followers trending popular recommended related premium membership members member free trial",
      .web
    ),
    (
      "photo photos photograph photographs picture pictures image images credit credits getty caption courtesy file screenshot screengrab handout illustration gallery epa shutterstock",
      .picture
    ),
    (
      "sign subscribe follow read share click tap get join download watch listen support donate register log skip view see check try visit contact buy save find discover explore browse search tell send enter select please help become learn play show copy print add leave write post like tweet vote continue return go back stay use open close scroll submit manage accept reject choose create edit report embed loading advertise",
      .order
    ),
  ]
}
