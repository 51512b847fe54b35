import Glibc

/// Standard input, whole or line by line.
enum StandardInput {
  /// Everything up to the end of the file.
  static func bytes() -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let piece = piece()
      if piece.isEmpty { return all }
      all += piece
    }
  }

  /// What has come, at least a byte; nothing at the end of the file.
  fileprivate static func piece() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 1 << 16) { memory, count in
      var got = read(STDIN_FILENO, memory.baseAddress, memory.count)
      while got < 0, errno == EINTR { got = read(STDIN_FILENO, memory.baseAddress, memory.count) }
      count = max(0, got)
    }
  }
}

/// Lines of standard input as they come; memory is that of the longest line.
struct LineReader {
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  mutating func next() -> [UInt8]? {
    var scanned = start
    while true {
      if let end = buffer[scanned...].firstIndex(of: 0x0A) {
        let line = Array(buffer[start..<end])
        start = end + 1
        return line
      }
      scanned = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return nil }
        let line = Array(buffer[start...])
        start = buffer.count
        return line
      }
      if start > 0 {
        buffer.removeFirst(start)
        scanned -= start
        start = 0
      }
      fill()
    }
  }

  private mutating func fill() {
    let piece = StandardInput.piece()
    if piece.isEmpty { isAtEnd = true }
    buffer += piece
  }
}
