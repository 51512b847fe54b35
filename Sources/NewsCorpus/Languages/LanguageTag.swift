/// A language by its code (ISO 639-1 where there is one), from whatever names it.
struct LanguageTag: Hashable {
  let code: String

  /// "en-US", "en_GB", "eng", "EN".
  init?(_ text: String) {
    let first = text.split(whereSeparator: { "-_, ;".contains($0) }).first?.lowercased() ?? ""
    if let short = Self.short[first] {
      code = short
    } else if (2...3).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter }) {
      code = first
    } else {
      return nil
    }
  }

  /// "English", or a code.
  init?(name: String) {
    let first = name.split(whereSeparator: { !$0.isLetter }).first?.lowercased() ?? ""
    self.init(Self.names[first] ?? name)
  }

  private static let short = [
    "eng": "en", "spa": "es", "por": "pt", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de",
    "ita": "it", "rus": "ru", "ukr": "uk", "zho": "zh", "chi": "zh", "ara": "ar", "tur": "tr",
    "pol": "pl", "nld": "nl", "dut": "nl", "jpn": "ja", "kor": "ko", "fas": "fa", "per": "fa",
    "heb": "he", "iw": "he", "hin": "hi", "ell": "el", "gre": "el", "ces": "cs", "cze": "cs",
    "bul": "bg", "ron": "ro", "rum": "ro", "hun": "hu", "swe": "sv", "nor": "no", "nb": "no",
    "dan": "da", "fin": "fi", "srp": "sr", "hrv": "hr", "cat": "ca", "est": "et", "lav": "lv",
    "lit": "lt", "slk": "sk", "slo": "sk", "slv": "sl", "kat": "ka", "hye": "hy", "aze": "az",
  ]

  private static let names = [
    "english": "en", "spanish": "es", "portuguese": "pt", "french": "fr", "german": "de",
    "italian": "it", "russian": "ru", "ukrainian": "uk", "chinese": "zh", "arabic": "ar",
    "turkish": "tr", "polish": "pl", "dutch": "nl", "japanese": "ja", "korean": "ko",
    "persian": "fa", "hebrew": "he", "hindi": "hi", "greek": "el", "czech": "cs",
    "bulgarian": "bg", "romanian": "ro", "hungarian": "hu", "swedish": "sv", "norwegian": "no",
    "danish": "da", "finnish": "fi", "serbian": "sr", "croatian": "hr", "catalan": "ca",
  ]
}
