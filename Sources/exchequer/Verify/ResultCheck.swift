internal import Reports

/// The manifest of a folder of results against its seal, and the files against the manifest.
struct ResultCheck {
  let folder: String
  /// The bytes of the manifest.
  let bytes: [UInt8]
  let manifest: ManifestFile

  /// What is said of a manifest that is none.
  static let unreadable = VerifiedDifference(
    .changed,
    "\(ResultKind.results.mark) cannot be read as a manifest: it was changed or cut off."
  )

  /// Each file that is missing, changed or extra.
  func differences() throws -> [VerifiedDifference] {
    try seal + files()
  }

  private var seal: [VerifiedDifference] {
    let mark = ResultKind.results.mark
    switch ManifestSeal.state(of: bytes, format: manifest.format, Fingerprint.of) {
    case .whole: return []
    case .none:
      return [
        VerifiedDifference(
          .changed,
          "\(mark) has no seal: version \(manifest.version) of exchequer wrote it, or it was changed."
        )
      ]
    case .broken:
      return [
        VerifiedDifference(.changed, "\(mark) is not what the run wrote: its seal is broken.")
      ]
    }
  }

  private func files() throws -> [VerifiedDifference] {
    let names = try Folder.names(in: folder)
    let known = Set(manifest.results.map(\.name) + [ResultKind.results.mark])
    let extra = names.filter { !known.contains($0) }
      .map { VerifiedDifference(.extra, "\($0) is not in the manifest.") }
    return manifest.results.compactMap(difference) + extra
  }

  private func difference(_ result: ManifestFile.Entry) -> VerifiedDifference? {
    do {
      return try Fingerprint.ofFile(Folder.path(folder, result.name)) == result.sha256
        ? nil : VerifiedDifference(.changed, "\(result.name) is not what the run wrote.")
    } catch  where error.reason == .missing {
      return VerifiedDifference(
        .missing,
        "\(result.name) is in the manifest, but not in \(folder)."
      )
    } catch {
      return VerifiedDifference(
        .changed,
        "\(result.name) cannot be compared. \(error.sentence)"
      )
    }
  }
}
