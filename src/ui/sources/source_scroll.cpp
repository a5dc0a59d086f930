// When and how far an article scrolls: another claim is brought into sight, unhurriedly; a wheel or
// a finger goes before that.
#include <algorithm>
#include <cmath>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/sources/source_view.hpp"

namespace dateline::ui {

namespace {

// What is to be in sight, on screen: the open claim's paragraph and its row, with space around.
struct VisibleSpan {
  float top = 0;
  float bottom = 0;
};

VisibleSpan sight_of(const Article& article, std::uint32_t row) {
  const std::uint32_t number = article.outline.rows[row].paragraph;
  const Span paragraph = article.layout.paragraphs[number - 1];
  const Span claim = article.layout.rows[row];
  return {
      .top = article.top + std::min(paragraph.top, claim.top) - 24,
      .bottom = article.top + std::max(paragraph.bottom, claim.bottom) + 24,
  };
}

// Another article begins at its top, unless it carries the open claim.
void begin_article(const Ui& ui, bool has_open, ArticleMemory& memory) {
  if (memory.source == ui.frame.article.source) {
    return;
  }
  memory.source = ui.frame.article.source;
  memory.scroll.reset();
  if (!has_open) {
    memory.scroll = 0.0f;
  }
  memory.claim.reset();
}

// From `now`, px from the top; what is visible already stays where it is.
void bring_into_sight(
    VisibleSpan sight,
    core::RectPx box,
    float bottom,
    float now,
    ArticleMemory& memory
) {
  const bool too_high = sight.top < box.y;
  const bool too_long = sight.bottom - sight.top > bottom - box.y;
  if (too_high || too_long) {
    memory.scroll = now + sight.top - box.y;
  } else if (sight.bottom > bottom) {
    memory.scroll = now + sight.bottom - bottom;
  }
}

// Ease-out: each frame covers a part of what is left, 99 % within 240 ms.
float part_of_way(const Ui& ui) {
  if (ui.state.reduced_motion) {
    return 1;
  }
  return 1 - std::exp(-4.6f * ImGui::GetIO().DeltaTime / 0.24f);
}

}  // namespace

float free_bottom(const Ui& ui, core::RectPx box) {
  const core::RectPx sheet = ui.layout.sheet;
  const float bottom = bottom_of(box);
  const bool over = ui.phone() && sheet.height > 0 && ui.frame.open_claim;
  if (!over) {
    return bottom;
  }
  const float above_sheet = std::min(bottom, sheet.y);
  return std::max(box.y + 120, above_sheet);
}

void scroll_to_open(const Panel& panel, core::RectPx box, const Article& article, float contents) {
  const Ui& ui = article.ui;
  ArticleMemory& memory = ui.memory.of<ArticleMemory>();
  const auto row = open_row(ui);
  const float now = box.y - panel.top();
  begin_article(ui, row.has_value(), memory);
  if (memory.claim != ui.frame.open_claim) {
    memory.claim = ui.frame.open_claim;
    if (row) {
      bring_into_sight(sight_of(article, *row), box, free_bottom(ui, box), now, memory);
    }
  }
  const ImGuiIO& io = ImGui::GetIO();
  if (io.MouseWheel != 0 || io.MouseDown[0]) {
    memory.scroll.reset();
  }
  if (!memory.scroll) {
    return;
  }
  // what ImGui knows is the last frame's
  const float most = std::max(0.0f, contents - box.height);
  const float there = std::clamp(*memory.scroll, 0.0f, most);
  const float left = std::abs(there - now);
  if (left < 1) {
    memory.scroll.reset();
    return;
  }
  const float on_the_way = now + (there - now) * part_of_way(ui);
  panel.scroll_to(left < 3 ? there : on_the_way);
}

}  // namespace dateline::ui
