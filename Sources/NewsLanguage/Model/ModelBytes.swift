/// Bytes of a model file, lent for the life of the program.
///
/// Unchecked, with this argument: the bytes are either read-only pages of the executable or a buffer that is allocated once
/// and never freed or written again, so any number of tasks may read them.
package struct ModelBytes: @unchecked Sendable {
  private let base: UnsafeRawPointer
  package let count: Int

  /// `base`: at least `count` bytes, aligned to 8, that outlive every use.
  package init(permanent base: UnsafeRawPointer, count: Int) {
    self.base = base
    self.count = count
  }

  /// Keeps a copy of the bytes until the program ends.
  package init(keeping bytes: [UInt8]) {
    let base = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 8), alignment: 64)
    UnsafeMutableRawBufferPointer(start: base, count: bytes.count).copyBytes(from: bytes)
    self.init(permanent: base, count: bytes.count)
  }

  @inline(__always)
  func word(_ index: Int) -> UInt32 { base.load(fromByteOffset: index &* 4, as: UInt32.self) }

  @inline(__always)
  func long(_ index: Int) -> UInt64 { base.load(fromByteOffset: index &* 8, as: UInt64.self) }

  @inline(__always)
  func half(_ index: Int) -> UInt16 { base.load(fromByteOffset: index &* 2, as: UInt16.self) }

  @inline(__always)
  func address(_ offset: Int) -> UnsafeRawPointer { base + offset }

  @inline(__always)
  package subscript(offset: Int) -> UInt8 { base.load(fromByteOffset: offset, as: UInt8.self) }

  package subscript(range: Range<Int>) -> ModelBytes {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= count,
      "a section must lie in its file"
    )
    return ModelBytes(permanent: base + range.lowerBound, count: range.count)
  }

  package var array: [UInt8] { Array(UnsafeRawBufferPointer(start: base, count: count)) }
}
