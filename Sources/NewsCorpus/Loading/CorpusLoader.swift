package import NewsModel

/// Reads files into articles.
package struct CorpusLoader: Sendable {
  package let articles: ArticleReader
  private let files: FileReader

  package init(articles: ArticleReader, files: FileReader) {
    self.articles = articles
    self.files = files
  }

  /// Reads a file; what is wrong with it stands in its report, and stops nothing.
  package func load(_ file: CorpusFile) -> LoadedFile {
    do throws(FileFault) {
      return try load(file.name, try file.bytes(), stored: file.modified)
    } catch {
      return LoadedFile(
        pages: [],
        report: FileReport(file: file.name, reason: error.description)
      )
    }
  }

  /// Reads what came from standard input.
  package func load(standardInput bytes: [UInt8]) throws(CorpusError) -> LoadedFile {
    do throws(FileFault) {
      return try load("standard input", bytes, stored: nil)
    } catch {
      throw .fault(file: "standard input", error.description)
    }
  }

  /// Reads bytes as a file of that name.
  package func load(_ bytes: [UInt8], named name: String) -> LoadedFile {
    do throws(FileFault) {
      return try load(name, bytes, stored: nil)
    } catch {
      return LoadedFile(pages: [], report: FileReport(file: name, reason: error.description))
    }
  }

  /// A text that is longer is no article, and no reader scrolls through it.
  private static let limit = 16 << 20

  private func load(_ name: String, _ bytes: [UInt8], stored: CalendarDate?) throws(FileFault)
    -> LoadedFile
  {
    var contents = try files.contents(bytes, named: name)
    let count = contents.documents.count
    contents.documents.removeAll { $0.text.count > Self.limit }
    if contents.documents.isEmpty {
      throw .damaged("an article of more than \(Self.limit >> 20) MB of text: split it")
    }
    if contents.documents.count < count {
      contents.remarks.append(
        .missing(
          "\(count - contents.documents.count) of its articles are longer than \(Self.limit >> 20) MB and left out"
        )
      )
    }
    var report = FileReport(file: name)
    report.format = contents.format.rawValue
    report.encoding = contents.encoding
    report.remarks = contents.remarks
    let source = Article.Source(
      format: contents.format.rawValue,
      encoding: contents.encoding
    )
    let hash = ArticleReader.sha256(bytes)
    let articles = contents.documents.enumerated().map { index, document in
      var document = document
      document.stated.stored = [document.stated.stored, stored].compactMap(\.self).min()
      let key = document.key ?? (contents.documents.count > 1 ? "\(name)#\(index + 1)" : name)
      return self.articles.article(
        id: Article.ID(key),
        document,
        file: name,
        fileHash: hash,
        source: source
      )
    }
    report.articles = articles.map(\.id)
    return LoadedFile(
      pages: articles.map { article in
        LoadedFile.Page(
          article: article,
          sketch: TextSketch(article),
          lines: self.articles.sharedLines(of: article)
        )
      },
      report: report
    )
  }
}

/// A file with the articles that it holds.
package struct LoadedFile: Sendable {
  package struct Page: Sendable {
    package let article: Article
    package let sketch: TextSketch
    package let lines: [RepeatedLines.Line]
  }

  package let pages: [Page]
  package let report: FileReport

  package var articles: [Article] { pages.map(\.article) }
}
