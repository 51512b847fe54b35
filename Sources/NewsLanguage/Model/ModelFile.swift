/// The trained model as one file: a header, a table of named sections, and the sections, each at a multiple of 64 bytes.
///
///     "RPTDMODL"  version u32  section count u32  checksum u64  { name 8 bytes, offset u32, length u32 } …
package struct ModelFile: Sendable {
  package static let version: UInt32 = 3
  private static let magic = Array("RPTDMODL".utf8)
  private static let headerLength = 24
  private let bytes: ModelBytes
  private let sections: [String: Range<Int>]

  /// `isBuiltIn`: the bytes are pages of the program itself, so that reading all of them for the checksum would only make
  /// its start slower.
  package init(_ bytes: ModelBytes, isBuiltIn: Bool = false) throws(ModelError) {
    guard bytes.count >= Self.headerLength, (0..<8).allSatisfy({ bytes[$0] == Self.magic[$0] })
    else {
      throw .notAModel
    }
    let version = bytes.word(2)
    guard version == Self.version else { throw .otherVersion(found: version, known: Self.version) }
    let count = Int(bytes.word(3))
    let contents = Self.headerLength + count * 16
    guard contents <= bytes.count else { throw .truncated }
    var sections: [String: Range<Int>] = [:]
    for index in 0..<count {
      let entry = Self.headerLength + index * 16
      let name = (0..<8).map { bytes[entry + $0] }.prefix { $0 != 0 }
      let start = Int(bytes.word(entry / 4 + 2))
      let length = Int(bytes.word(entry / 4 + 3))
      guard start + length <= bytes.count else { throw .truncated }
      sections[String(decoding: name, as: UTF8.self)] = start..<(start + length)
    }
    guard isBuiltIn || Self.checksum(bytes, from: Self.headerLength) == bytes.long(2) else {
      throw .damaged
    }
    self.bytes = bytes
    self.sections = sections
  }

  package func section(_ name: String) throws(ModelError) -> ModelBytes {
    guard let range = sections[name] else { throw .missing(section: name) }
    return bytes[range]
  }

  package static func encode(_ sections: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var offset = (headerLength + sections.count * 16 + 63) / 64 * 64
    var contents: [UInt8] = []
    var body = [UInt8](repeating: 0, count: offset - headerLength - sections.count * 16)
    for (name, bytes) in sections {
      let padded = (bytes.count + 63) / 64 * 64
      contents += Array((Array(name.utf8) + Array(repeating: 0, count: 8)).prefix(8))
      contents += littleEndian(UInt32(offset)) + littleEndian(UInt32(bytes.count))
      body += bytes + Array(repeating: 0, count: padded - bytes.count)
      offset += padded
    }
    let file =
      magic + littleEndian(version) + littleEndian(UInt32(sections.count))
      + Array(repeating: 0, count: 8)
      + contents + body
    let sum = checksum(ModelBytes(keeping: file), from: headerLength)
    return Array(file[..<16]) + (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) }
      + file[24...]
  }

  /// Multiplicative hash over 64-bit words.
  private static func checksum(_ bytes: ModelBytes, from start: Int) -> UInt64 {
    var sum: UInt64 = 0x9E37_79B9_7F4A_7C15
    for index in (start / 8)..<(bytes.count / 8) {
      sum = (sum ^ bytes.long(index)) &* 0xFF51_AFD7_ED55_8CCD
      sum ^= sum >> 29
    }
    return sum
  }
}

/// Why a model file cannot be used.
package enum ModelError: Error, Hashable, Sendable {
  case notAModel
  case otherVersion(found: UInt32, known: UInt32)
  case truncated
  case damaged
  case missing(section: String)
}

extension ModelError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notAModel:
      "The language model is no model file of Reportedly. Train one with `reportedly-train`."
    case .otherVersion(let found, let known):
      "The language model has format \(found); this program reads format \(known). Train it again with `reportedly-train`."
    case .truncated: "The language model ends too early. Train it again with `reportedly-train`."
    case .damaged:
      "The language model is damaged: its checksum does not fit. Train it again with `reportedly-train`."
    case .missing(let section):
      "The language model has no section \"\(section)\". Train it again with `reportedly-train`."
    }
  }
}
