// The figures view: the answers to one question side by side.
#include "ui/panels.hpp"

namespace dateline::ui {

void draw_figures_view(const Ui& ui) {
  if (ui.layout.view.width <= 0) return;
  const Panel panel(ui, "figures", ui.layout.view, ui.palette.surface, Panel::Scroll::vertical);
}

}  // namespace dateline::ui
