import FoundationEssentials
import Glibc
import NewsModel

/// The days of publication that a reader has set for the articles of one corpus.
///
/// One line a decision, the last of an article counts: its id, the date in EDTF or `-` where it was taken back, and the day of
/// the decision. The file stands in the data folder of the user, under the name of the corpus and a hash of where it is.
struct ReaderDates: Sendable {
  private let path: String

  /// `corpus`: the path that was opened.
  init(corpus: String) {
    path = UserFolders.data(of: corpus) + "/dates.tsv"
  }

  /// What has been decided so far; a line that cannot be read is named on standard error, and the others count.
  func load() -> [Article.ID: EDTF] {
    guard FileManager.default.fileExists(atPath: path) else { return [:] }
    guard let data = FileManager.default.contents(atPath: path) else {
      Output.error("\(path) cannot be read: the dates that you have set are not used.")
      return [:]
    }
    var dates: [Article.ID: EDTF] = [:]
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      let date = fields.count > 1 ? EDTF(fields[1]) : nil
      guard (2...3).contains(fields.count), date != nil || fields[1] == "-" else {
        Output.error(
          "\(path), line \(number + 1), is passed over: no article, date and day of the decision."
        )
        continue
      }
      dates[Article.ID(String(fields[0]))] = date
    }
    return dates
  }

  static var today: CalendarDate {
    CalendarDate(dayNumber: Int(Date().timeIntervalSince1970) / 86_400)
  }

  /// Adds a decision at the end of the file.
  ///
  /// - Throws: ``Trouble`` where it cannot be written.
  func append(_ id: Article.ID, _ date: EDTF?) throws {
    guard !id.key.contains(where: { $0 == "\t" || $0.isNewline }) else {
      throw Trouble("The name of the file holds a tab or a line end: rename it, then set its date.")
    }
    // A file that somebody has edited may lack its last line end.
    let isOpen = FileManager.default.contents(atPath: path)?.last.map { $0 != 0x0A } ?? false
    let line = (isOpen ? "\n" : "") + "\(id.key)\t\(date?.description ?? "-")\t\(Self.today)\n"
    UserFolders.make(for: path)
    // One write at the end of the file: two programs cannot tear each other's lines.
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unwritable }
    defer { close(descriptor) }
    let bytes = Array(line.utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      throw unwritable
    }
  }

  private var unwritable: Trouble {
    Trouble(
      "The date could not be kept: \(path) cannot be written (\(String(cString: strerror(errno))))."
    )
  }
}
