import Glibc

/// Finds bytes in bytes, by the C library's search for the first of them.
enum ByteSearch {
  /// Where the words begin; nil where they do not stand in the text.
  static func first(_ words: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>)
    -> Int?
  {
    guard let base = text.baseAddress, let wanted = words.baseAddress, !words.isEmpty else {
      return nil
    }
    var start = 0
    while start + words.count <= text.count,
      let found = memchr(base + start, Int32(wanted[0]), text.count - words.count + 1 - start)
    {
      let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if memcmp(base + place, wanted, words.count) == 0 { return place }
      start = place + 1
    }
    return nil
  }

  /// How often they stand in it, counted up to a limit.
  static func count(_ words: [UInt8], in text: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
    words.withUnsafeBufferPointer { words in
      var count = 0
      var rest = text
      while count < limit, let place = first(words, in: rest) {
        count += 1
        rest = UnsafeBufferPointer(rebasing: rest[(place + words.count)...])
      }
      return count
    }
  }
}

extension StaticString {
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
