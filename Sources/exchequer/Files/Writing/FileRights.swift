internal import Glibc

/// Who may do what with a file or folder, and whose it is.
///
/// What replaces it takes them over: whoever gave a group the results of last month reads those of this
/// month too.
struct FileRights: Equatable {
  private let mode: mode_t
  private let owner: uid_t
  private let group: gid_t

  /// Those of what stands at a path; nil if nothing does.
  init?(of path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }

  /// Gives them to what stands at a path, as far as the system lets whoever runs the program.
  func give(to path: String) {
    guard let own = FileRights(of: path), own != self else { return }
    if own.owner != owner || own.group != group,
      unsafe chown(path, owner, group) != 0
    {
      _ = unsafe chown(path, uid_t.max, group)
    }
    // After the owner: a change of that takes the bits away that run a program as somebody.
    _ = unsafe chmod(path, mode)
  }
}
