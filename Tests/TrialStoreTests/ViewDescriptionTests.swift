import Testing

@testable import TrialStore

struct ViewDescriptionTests {
  @Test func describesEveryView() throws {
    let views = try ViewDescription.all()
    #expect(views.map(\.name) == RegistrySchema.current.views.map(\.name))
    for view in views {
      #expect(view.about.count > 30, "\(view.name)")
      #expect(view.columns.count > 3, "\(view.name)")
    }
    #expect(views.first { $0.name == "study" }?.columns.contains("comparator_class") == true)
  }
}
