/// A lexicon as a file: lines of tab-separated fields; `#` begins a comment, `-` stands for no country.
enum LexiconFile {
  static func rows(_ file: [UInt8]) -> [[ArraySlice<UInt8>]] {
    file.split(separator: 0x0A).compactMap { line in
      guard line.first != 0x23 else { return nil }
      let fields = line.split(separator: 0x09)
      return fields.isEmpty ? nil : fields
    }
  }

  static func text(_ field: ArraySlice<UInt8>) -> String { String(decoding: field, as: UTF8.self) }

  static func code(_ field: ArraySlice<UInt8>) -> String? {
    let text = text(field)
    return text == "-" ? nil : text
  }
}
