// The sources view: an article as outline, its claims in the margin.
#include "ui/panels.hpp"

namespace dateline::ui {

void draw_source_view(const Ui& ui) {
  if (ui.layout.view.width <= 0) return;
  const Panel panel(ui, "article", ui.layout.view, ui.palette.surface, Panel::Scroll::vertical);
}

}  // namespace dateline::ui
