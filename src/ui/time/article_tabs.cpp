#include "ui/time/article_tabs.hpp"

#include <algorithm>

#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kTab = 14;

bool carries_open_claim(const Ui& ui, core::SourceIndex source) {
  if (!ui.frame.open_claim) {
    return false;
  }
  for (const core::Appearance& appearance : ui.open_claim().appearances) {
    if (appearance.source == source) {
      return true;
    }
  }
  return false;
}

bool has_tab(const Ui& ui, const core::Source& source) {
  const core::Day published = source.published.days.last;
  const bool known = published <= ui.frame.known_on;
  return known && !source.letter.empty();
}

void draw_tab(const Ui& ui, core::SourceIndex index, core::RectPx box) {
  const core::Source& source = ui.source(index);
  const Canvas canvas = ui.canvas();
  const bool open = carries_open_claim(ui, index);
  const bool picked = ui.state.link.source == index;
  const bool marked = open || picked;
  const Hit hit = hit_area(ui, "article", index.value, within_reach(ui, box));
  fill(canvas, box, marked ? ui.palette.ink : ui.palette.ink_3, 2);
  draw_text(canvas, type::tiny_strong, box, ui.palette.paper, source.letter, Align::centre);
  if (marked) {
    const core::RectPx around = inset(box, -2);
    outline(canvas, around, ui.palette.accent, 3, 2);
  }
  if (hit.focused) {
    draw_focus(ui, box, 2);
  }
  tooltip(ui, hit, box, source.title);
  if (hit.clicked) {
    ui.push(app::SourcePicked{index});
  }
}

}  // namespace

// Those of one day stand side by side.
void draw_article_tabs(const Ui& ui, const Axis& axis, float y) {
  const Canvas canvas = ui.canvas();
  float free_from = -1e9f;
  for (std::uint32_t i = 0; i < ui.story().sources.size(); ++i) {
    const core::SourceIndex index{i};
    const core::Source& source = ui.source(index);
    if (!has_tab(ui, source)) {
      continue;
    }
    const core::Day day = axis.clamped(source.published.days.last);
    const float centred = axis.middle_of(day) - kTab / 2;
    const float x = std::max(centred, free_from);
    free_from = x + kTab + 2;
    const core::RectPx box{
        .x = canvas.snap(x),
        .y = y,
        .width = kTab,
        .height = kTab,
    };
    draw_tab(ui, index, box);
  }
}

}  // namespace dateline::ui
