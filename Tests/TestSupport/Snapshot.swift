import Glibc
package import Testing

/// Compares text with the file of that name in `Snapshots` beside the test; RECORD_SNAPSHOTS=1 writes it anew and fails the run once.
package func expectSnapshot(
  _ text: String,
  named name: String,
  file: String = #filePath,
  location: SourceLocation = #_sourceLocation
) {
  let folder = "/" + file.split(separator: "/").dropLast().joined(separator: "/") + "/Snapshots"
  let path = folder + "/" + name + ".txt"
  if getenv("RECORD_SNAPSHOTS") != nil {
    mkdir(folder, 0o755)
    Repository.write(text + "\n", to: path)
    Issue.record("recorded \(name): run again without RECORD_SNAPSHOTS", sourceLocation: location)
    return
  }
  let expected = Repository.text(path)
  guard text + "\n" != expected else { return }
  let (new, old) = (
    text.split(separator: "\n", omittingEmptySubsequences: false),
    expected.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let line = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }
  let first =
    line.map { "line \($0.offset + 1)\n  was \"\($0.element.1)\"\n  is  \"\($0.element.0)\"" }
    ?? "another number of lines"
  Issue.record(
    "\(name) differs at \(first)\nthe whole picture now:\n\(text)",
    sourceLocation: location
  )
}
