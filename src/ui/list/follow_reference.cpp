// From a name in a claim to its list.
#include "ui/list/claim_references.hpp"

namespace dateline::ui {

void follow_reference(const Ui& ui, app::ListTab way, std::uint32_t to) {
  const Layout::Kind kind = ui.layout.kind;
  const bool shared = kind == Layout::Kind::phone || kind == Layout::Kind::two_narrow;
  ui.push(app::ReferenceFollowed{way, to, shared});
}

}  // namespace dateline::ui
