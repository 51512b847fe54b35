// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: warnings are errors, imports are internal unless they say otherwise.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Reportedly",
  products: [
    .executable(name: "reportedly", targets: ["reportedly"]),
    .executable(name: "reportedly-train", targets: ["reportedly-train"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // 1  system
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "CPrefetch"),
    .target(
      name: "CMarkup",
      cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
      linkerSettings: [.linkedLibrary("xml2")]
    ),
    .target(name: "CArchive", linkerSettings: [.linkedLibrary("archive"), .linkedLibrary("z")]),
    .target(
      name: "CLanguage",
      linkerSettings: [.linkedLibrary("cld2"), .linkedLibrary("stdc++")]
    ),
    .target(name: "CBundledData", cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),

    // 2  model
    .target(name: "NewsModel", swiftSettings: house),

    // 3  work: each room imports the model and no other room
    .target(
      name: "NewsCorpus",
      dependencies: [
        "CArchive", "CLanguage", "CMarkup", "NewsModel",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: house
    ),
    .target(
      name: "NewsLanguage",
      dependencies: ["CPrefetch", "NewsModel"],
      swiftSettings: house
    ),
    .target(name: "NewsEvents", dependencies: ["NewsModel"], swiftSettings: house),
    .target(name: "NewsExport", dependencies: ["NewsModel"], swiftSettings: house),
    .target(name: "NewsInterface", dependencies: ["NewsModel"], swiftSettings: house),

    // 4  assembly
    .target(
      name: "NewsPipeline",
      dependencies: [
        "CBundledData", "NewsModel", "NewsCorpus", "NewsLanguage", "NewsEvents",
      ],
      swiftSettings: house
    ),
    .target(
      name: "NewsTerminal",
      dependencies: ["CNcurses", "NewsModel", "NewsInterface"],
      swiftSettings: house
    ),
    .target(
      name: "NewsTraining",
      dependencies: ["CPrefetch", "NewsModel", "NewsLanguage"],
      swiftSettings: house
    ),

    // 5  programs
    .executableTarget(
      name: "reportedly",
      dependencies: [
        "NewsModel", "NewsCorpus", "NewsEvents", "NewsPipeline", "NewsExport", "NewsInterface",
        "NewsTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: house
    ),
    .executableTarget(
      name: "reportedly-bench",
      dependencies: ["NewsModel", "NewsCorpus", "NewsInterface", "NewsPipeline"],
      swiftSettings: house
    ),
    .executableTarget(
      name: "reportedly-train",
      dependencies: [
        "NewsLanguage", "NewsTraining",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house
    ),

    // tests: one suite a room, then the whole program
    .target(
      name: "TestSupport",
      dependencies: ["CNcurses", "NewsModel"],
      path: "Tests/TestSupport",
      swiftSettings: house
    ),
    .testTarget(
      name: "NewsModelTests",
      dependencies: ["NewsModel", "TestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "NewsCorpusTests",
      dependencies: ["NewsModel", "NewsCorpus", "TestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "NewsLanguageTests",
      dependencies: ["NewsModel", "NewsLanguage", "TestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "NewsTrainingTests",
      dependencies: ["NewsModel", "NewsLanguage", "NewsTraining", "TestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "NewsEventsTests",
      dependencies: ["NewsModel", "NewsEvents", "NewsPipeline", "TestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "NewsExportTests",
      dependencies: ["NewsModel", "NewsExport", "TestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "NewsInterfaceTests",
      dependencies: ["NewsModel", "NewsInterface", "TestSupport"],
      exclude: ["Scripts", "Snapshots"],
      swiftSettings: house
    ),
    .testTarget(
      name: "NewsTerminalTests",
      dependencies: ["CNcurses", "NewsModel", "NewsInterface", "NewsTerminal", "TestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "ReportedlyTests",
      dependencies: [
        "CNcurses", "NewsModel", "NewsCorpus", "NewsEvents", "NewsExport", "NewsInterface",
        "NewsPipeline", "reportedly", "TestSupport",
      ],
      exclude: ["Scripts", "Snapshots"],
      swiftSettings: house
    ),
  ],
  swiftLanguageModes: [.v6]
)

// A fuzzer has its own main function, so that it is part of the package only where it is asked for (`make fuzz`).
if Context.environment["REPORTEDLY_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "reportedly-fuzz",
      dependencies: ["NewsModel", "NewsCorpus", "NewsPipeline"],
      swiftSettings: house + [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]
    )
  )
}
