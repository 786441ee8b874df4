/// The files of a folder of results against its manifest.
struct ResultCheck {
  let folder: String
  let manifest: ManifestFile

  /// A line for each file that is missing, changed or extra.
  func complaints() throws -> [String] {
    let names = try Folder.names(in: folder)
    let known = Set(manifest.results.map(\.name) + [ResultKind.results.mark])
    let extra = names.filter { !known.contains($0) }
      .map { "extra     \($0) is not in the manifest." }
    return manifest.results.compactMap(complaint) + extra
  }

  private func complaint(_ result: ManifestFile.Entry) -> String? {
    do {
      let bytes = try WholeFile.read(Folder.path(folder, result.name))
      return Fingerprint.of(bytes) == result.sha256
        ? nil : "changed   \(result.name) is not what the run wrote."
    } catch  where error.reason == .missing {
      return "missing   \(result.name) is in the manifest, but not in \(folder)."
    } catch {
      return "changed   \(result.name) cannot be compared. \(error.sentence)"
    }
  }
}
