import CMinizip

/// A part of a package: a file inside the archive.
struct ArchivePart: Sendable, Equatable {
  /// The path inside the archive.
  let path: String
  /// The text, written as UTF-8.
  let text: String
}

/// The bytes of a ZIP archive with the parts in their order.
///
/// The parts are stored, not deflated, so that the bytes do not depend on the version of zlib, and dated 1980-01-01,
/// the first day that an archive can name.
func zipArchive(_ parts: [ArchivePart]) throws(DocumentError) -> [UInt8] {
  try bytesOfTemporaryFile(ending: "zip") { path throws(DocumentError) in
    guard let archive = zipOpen64(path, APPEND_STATUS_CREATE) else { throw .cannotWrite(temporaryFolderMessage) }
    let isWritten = parts.allSatisfy { write($0, to: archive) }
    let isClosed = zipClose(archive, nil) == ZIP_OK
    guard isWritten, isClosed else { throw .cannotWrite(temporaryFolderMessage) }
  }
}

/// Adds a part; false when it cannot be written.
private func write(_ part: ArchivePart, to archive: zipFile) -> Bool {
  let firstDay = tm_zip(tm_sec: 0, tm_min: 0, tm_hour: 0, tm_mday: 1, tm_mon: 0, tm_year: 1980)
  var information = zip_fileinfo(tmz_date: firstDay, dosDate: 0, internal_fa: 0, external_fa: 0)
  guard zipOpenNewFileInZip64(archive, part.path, &information, nil, 0, nil, 0, nil, 0, 0, 0) == ZIP_OK else {
    return false
  }
  var text = part.text
  let isWritten = text.withUTF8 { bytes in
    zipWriteInFileInZip(archive, bytes.baseAddress, UInt32(bytes.count)) == ZIP_OK
  }
  return zipCloseFileInZip(archive) == ZIP_OK && isWritten
}
