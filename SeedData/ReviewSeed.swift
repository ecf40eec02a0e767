/// The bundled review: Goh, Ow Yong & Li 2023 on Illness Management and Recovery, as a review folder's CSV files.
public enum ReviewSeed {
  /// Each file's name (`trials.csv`) and its text, in order of name.
  public static let files: [(name: String, text: String)] = ReviewSeedText.files
}
