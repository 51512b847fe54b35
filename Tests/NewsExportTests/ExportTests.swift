import Glibc
import NewsExport
import NewsModel
import TestSupport
import Testing

struct ExportTests {
  private let corpus = Sample.harbour
  private let note = MethodNote(
    query: "who:Velmar",
    selection: "marked events",
    count: 5,
    overview: Overview(articles: 3, events: 5, undated: 1),
    skipped: [FileReport(file: "x.pdf", reason: "PDF")],
    sources: [("gazette.txt", "abc")],
    version: "0",
    time: "2026-01-01T00:00:00Z"
  )

  private func text(_ format: ExportFormat) -> String {
    var library = Library(corpus.articles)
    return String(
      decoding: Exporter(format, note: note, assets: .ours)
        .bytes(corpus.events, marks: [Event.ID(2)], library: &library),
      as: UTF8.self
    )
  }

  @Test func `every row of a table has every column`() {
    let rows = text(.csv).split(separator: "\r\n")
    #expect(rows.count == 6)
    for row in rows { #expect(CSVReader.cells(row).count == 33) }
    #expect(rows[0].hasPrefix("id,date_edtf,date_earliest,date_latest,date_text,type,mode,actor,"))
  }

  @Test func `the quote of a row is the text at its offsets`() throws {
    let rows = text(.csv).split(separator: "\r\n").dropFirst()
    for row in rows {
      let cells = CSVReader.cells(row)
      let article = try #require(corpus.articles.first { $0.id.key == cells[23] })
      let scalars = Array(article.body.string.unicodeScalars)
      let start = try #require(Int(cells[28]))
      let end = try #require(Int(cells[29]))
      var quote = String.UnicodeScalarView()
      quote.append(contentsOf: scalars[start..<end])
      #expect(String(quote) == cells[22])
    }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("  @x", "'  @x"), ("a\n-b", "a\n'-b"), ("\u{A0}+x", "'\u{A0}+x"),
    ("safe", "safe"), ("", ""), ("a-b", "a-b"),
  ])
  func `a spreadsheet runs no cell`(raw: String, safe: String) {
    #expect(TableExport.withoutFormula(raw) == safe)
  }

  @Test func `JSON strings are escaped`() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("a")
      writer.string("\"\\\n\t\u{1}é\u{202E}")
      writer.key("b")
      writer.array([1, 2]) { $0.number($1) }
      writer.key("c")
      writer.share(0.5)
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == #"{"a":"\"\\\n\t\u0001é"# + "\u{202E}"
        + #"","b":[1,2],"c":0.50}"#
    )
  }

  @Test func `a record names its evidence`() {
    let line = text(.jsonl).split(separator: "\n").first { $0.contains("0000000000000002") } ?? ""
    for part in [
      #""type":"REJECT""#, #""unit":"unicode-scalar""#,
      #""quote":"Velmar rejected the claim of Norway.""#, #""marked":true"#, #""start":0,"end":36"#,
    ] {
      #expect(line.contains(part), "\(part)")
    }
  }

  @Test func `Markdown shows text from articles as text`() {
    #expect(MarkdownExport.escaped("a [b](c) <d> | *e*") == #"a \[b\]\(c\) \<d\> \| \*e\*"#)
    #expect(text(.md).contains("[^1]: “"))
    #expect(text(.md).contains("Not read: x.pdf: PDF"))
  }

  @Test func `nothing that exists is overwritten, and files are for their owner alone`() throws {
    let folder = Repository.temporaryFolder()
    let first = try SafeFile.write(Array("one".utf8), to: folder + "/events.csv")
    let second = try SafeFile.write(Array("two".utf8), to: folder + "/events.csv")
    #expect(first == folder + "/events.csv")
    #expect(second == folder + "/events-2.csv")
    #expect(Repository.text(first) == "one")
    #expect(Repository.text(second) == "two")
    var status = stat()
    #expect(stat(second, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(SafeFile.freePath(for: folder + "/events.csv") == folder + "/events-3.csv")
  }

  @Test func `a folder that cannot be written to is named`() {
    #expect(throws: ExportError.cannotWrite("/no/such/folder/x.csv", errno: ENOENT)) {
      try SafeFile.write([], to: "/no/such/folder/x.csv")
    }
  }
}

/// Reads one row of RFC 4180.
enum CSVReader {
  static func cells(_ row: Substring) -> [String] {
    var cells: [String] = [""]
    var isQuoted = false
    for character in row {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
