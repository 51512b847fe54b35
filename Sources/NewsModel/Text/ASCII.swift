/// What the byte loops ask of a single byte; bytes of longer UTF-8 sequences count as letters.
extension UInt8 {
  package var isASCIIWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  package var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  package var isASCIIUpper: Bool { (0x41...0x5A).contains(self) }
  package var isASCIILower: Bool { (0x61...0x7A).contains(self) }
  package var isASCIILetter: Bool { isASCIIUpper || isASCIILower }
  package var isWordByte: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
  package var asciiLowercased: UInt8 { isASCIIUpper ? self | 0x20 : self }
  /// Whether a Unicode scalar begins here.
  package var beginsScalar: Bool { self & 0xC0 != 0x80 }
}

extension Character {
  package init(ascii byte: UInt8) { self.init(Unicode.Scalar(byte)) }
}
