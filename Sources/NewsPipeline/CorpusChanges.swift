/// What differs between two readings of a folder.
package struct CorpusChanges: Hashable, Sendable {
  let added: Int
  let changed: Int
  let removed: Int

  package var isEmpty: Bool { added + changed + removed == 0 }

  /// What has changed, in a sentence, such as "2 files are new, 1 changed".
  package var words: String {
    let parts = [(added, "new"), (changed, "changed"), (removed, "gone")].filter { $0.0 > 0 }
    let words = parts.enumerated().map { index, part in
      let noun = index == 0 ? (part.0 == 1 ? " file is " : " files are ") : " "
      return "\(part.0)\(noun)\(part.1)"
    }
    return words.joined(separator: ", ") + "."
  }
}

extension Ingest.Outcome {
  package func changes(since earlier: Ingest.Outcome) -> CorpusChanges {
    CorpusChanges(
      added: files.keys.count { earlier.files[$0] == nil },
      changed: files.count { name, file in
        earlier.files[name].map { $0.stamp != file.stamp } ?? false
      },
      removed: earlier.files.keys.count { files[$0] == nil }
    )
  }
}
