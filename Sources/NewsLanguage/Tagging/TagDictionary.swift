/// The classes that each frequent word was seen with in training, the commonest first.
///
/// Rows of 16 bytes in an open-addressing table: the word's hash, then up to eight classes, 255 for none.
package struct TagDictionary: Sendable {
  private let rows: ModelBytes
  private let mask: UInt64

  init(_ rows: ModelBytes) {
    self.rows = rows
    mask = UInt64(rows.count / 16 - 1)
  }

  package func candidates(_ form: UInt64) -> [UInt8] {
    var index = (form ^ (form >> 32)) & mask
    while true {
      let hash = rows.long(Int(index) * 2)
      if hash == 0 { return [] }
      if hash == form {
        var classes: [UInt8] = []
        for offset in 0..<8 {
          let number = rows[Int(index) * 16 + 8 + offset]
          if number == 255 { break }
          classes.append(number)
        }
        return classes
      }
      index = (index &+ 1) & mask
    }
  }

  package static func encode(_ words: [(form: UInt64, classes: [UInt8])]) -> [UInt8] {
    var capacity = 1024
    while capacity < words.count * 2 { capacity *= 2 }
    var rows = [UInt8](repeating: 0, count: capacity * 16)
    var isTaken = [Bool](repeating: false, count: capacity)
    for (form, classes) in words {
      var index = Int((form ^ (form >> 32)) & UInt64(capacity - 1))
      while isTaken[index] { index = (index + 1) & (capacity - 1) }
      isTaken[index] = true
      for offset in 0..<8 {
        rows[index * 16 + offset] = UInt8(truncatingIfNeeded: form >> (8 * offset))
        rows[index * 16 + 8 + offset] = offset < classes.count ? classes[offset] : 255
      }
    }
    return rows
  }
}
