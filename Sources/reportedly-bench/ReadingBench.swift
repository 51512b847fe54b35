import NewsCorpus
import NewsModel

/// How fast files become articles with their clutter marked, from a warm cache on two cores, by format.
struct ReadingBench {
  private let loader: CorpusLoader
  private let path: String

  init(_ loader: CorpusLoader, path: String) {
    self.loader = loader
    self.path = path
  }

  func run() async {
    var folder: CorpusFolder?
    let listing = ReportedlyBench.measure { folder = try? CorpusFolder(at: path) }
    guard let folder else { return }
    ReportedlyBench.report("list \(folder.files.count) files", milliseconds: listing)
    var byFormat: [String: [CorpusFile]] = [:]
    for file in folder.files {
      byFormat[loader.load(file).report.format ?? "not read", default: []].append(file)
    }
    for (format, files) in byFormat.sorted(by: { $0.key < $1.key }) {
      await read(files, format)
    }
  }

  private func read(_ files: [CorpusFile], _ format: String) async {
    let bytes = files.reduce(0) { $0 + $1.stamp.size }
    let rounds = max(1, 4_000_000 / max(1, bytes))
    let clock = ContinuousClock()
    let start = clock.now
    await withTaskGroup(of: Void.self) { group in
      for lane in 0..<2 {
        group.addTask {
          for round in 0..<rounds {
            for index in files.indices where (index + round) % 2 == lane {
              _ = loader.load(files[index])
            }
          }
        }
      }
    }
    let time = ReportedlyBench.milliseconds(clock.now - start)
    print(
      "read \(format): \(ReportedlyBench.hundredths(Double(bytes * rounds) / time / 1_000)) MB/s (\(files.count) files, \(bytes / 1_000) kB)"
    )
  }
}
