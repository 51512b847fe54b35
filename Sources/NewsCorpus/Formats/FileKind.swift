import NewsModel

/// What bytes are that are no text, by the signature that they begin with.
enum FileKind {
  /// A sentence with the way out; nil for what may be text.
  static func other(_ bytes: [UInt8]) -> String? {
    for (signature, what) in signatures where bytes.starts(with: signature) { return what }
    if bytes.count > 12, bytes[4...].starts(with: Array("ftyp".utf8)) {
      return "a film or a recording: transcribe it first"
    }
    if bytes.count > 262, bytes[257...].starts(with: Array("ustar".utf8)) {
      return "a tar archive: unpack it (`tar xf FILE`), and open what is in it"
    }
    return nil
  }

  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF".utf8), "PDF: convert it with `pdftotext FILE`, then open again"),
    (
      Array("{\\rtf".utf8),
      "RTF: convert it with `libreoffice --convert-to docx FILE`, then open again"
    ),
    (
      [0xD0, 0xCF, 0x11, 0xE0],
      "an older Word or Excel file: convert it with `libreoffice --convert-to docx FILE`, then open again"
    ),
    ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG): no text to read"),
    ([0xFF, 0xD8, 0xFF], "a picture (JPEG): no text to read"),
    (Array("GIF8".utf8), "a picture (GIF): no text to read"),
    (Array("RIFF".utf8), "a picture, film or recording (RIFF): no text to read"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program (ELF)"),
    ([0x4D, 0x5A, 0x90], "a program (Windows)"),
    (Array("SQLite format 3".utf8), "a database (SQLite): export its articles as JSON Lines"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz: unpack it with `unxz FILE`, then open again"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd: unpack it with `unzstd FILE`, then open again"),
    (Array("BZh".utf8), "bzip2: unpack it with `bunzip2 FILE`, then open again"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive: unpack it, and open what is in it"),
    (Array("Rar!".utf8), "a RAR archive: unpack it, and open what is in it"),
    (Array("wOFF".utf8), "a font"), (Array("wOF2".utf8), "a font"),
  ]
}
