#include "ui/list/filter_bar.hpp"

#include <algorithm>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kGlyph = 13;
constexpr float kAfterGlyph = 20;
constexpr float kBeforeCount = 7;
constexpr float kEdge = 18;
constexpr float kLeastGap = 14;
constexpr float kMostGap = 44;
constexpr auto kGaps = static_cast<float>(core::kStanceMarks - 1);

Line count_text(const Ui& ui, core::StanceMark mark) {
  return ui.number(ui.frame.by_stance[mark]);
}

float filter_width(const Ui& ui, core::StanceMark mark, bool with_words) {
  const Canvas canvas = ui.canvas();
  const float count = text_width(canvas, type::small, count_text(ui, mark).view());
  float words = 0;
  if (with_words) {
    words = text_width(canvas, type::small, ui.stance(mark)) + kBeforeCount;
  }
  return kAfterGlyph + words + count;
}

bool is_on(const Ui& ui, core::StanceMark mark) {
  return core::has_bit(ui.state.link.stances, mark);
}

// A plain click leaves this stance alone, the next one brings back all; a click with ctrl adds it
// or takes it away. The second of a double click is no other wish.
void handle_click(const Ui& ui, core::StanceMark mark) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.KeyCtrl || io.KeySuper) {
    ui.push(app::StanceToggled{mark});
  } else if (io.MouseClickedLastCount[0] != 2) {
    ui.push(app::StanceOnlyAsked{mark});
  }
}

float all_width(const Ui& ui, bool with_words) {
  float all = 0;
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    all += filter_width(ui, mark, with_words);
  }
  return all;
}

// The stance's sign at the left of `box`, hollow while its claims are hidden.
void draw_sign(const Ui& ui, const Canvas& canvas, core::RectPx box, core::StanceMark mark) {
  const ImVec2 centre{box.x + kGlyph / 2, box.y + box.height / 2};
  if (is_on(ui, mark)) {
    draw_stance(canvas, ui.palette, mark, centre, kGlyph, ui.palette.surface);
  } else {
    draw_stance_off(canvas, mark, centre, kGlyph, ui.palette.ink_3);
  }
}

// Returns their width.
float draw_stance_words(
    const Ui& ui,
    const Canvas& canvas,
    core::RectPx box,
    core::StanceMark mark
) {
  const std::string_view words = ui.stance(mark);
  box.width = text_width(canvas, type::small, words);
  const ImU32 ink = is_on(ui, mark) ? ui.palette.ink : ui.palette.ink_3;
  draw_text(canvas, type::small, box, ink, words);
  return box.width;
}

void draw_stance_count(
    const Ui& ui,
    const Canvas& canvas,
    core::RectPx box,
    core::StanceMark mark
) {
  const Line count = count_text(ui, mark);
  draw_text(canvas, type::small, box, ui.palette.ink_3, count.view());
}

// Signs and counts alone, from the left of `box`.
void draw_counts(const Ui& ui, const Canvas& canvas, core::RectPx box) {
  core::RectPx one = box;
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    one.width = filter_width(ui, mark, false);
    draw_sign(ui, canvas, one, mark);
    const core::RectPx count{
        .x = one.x + kAfterGlyph,
        .y = one.y,
        .width = one.width - kAfterGlyph + 1,
        .height = one.height,
    };
    draw_stance_count(ui, canvas, count, mark);
    one.x += one.width + kLeastGap;
  }
}

// One button to the card that has them with their words; beside it, where there is room, what they
// would count.
void draw_folded(const Ui& ui, const Canvas& canvas, core::RectPx box) {
  const std::string_view words = ui.say(Message::show_claims_that);
  const float high = ui.finger_px(28);
  const core::RectPx place{
      .x = box.x + kEdge,
      .y = box.y + (box.height - 1 - high) / 2,
      .width = std::min(box.width - 2 * kEdge, button_width(ui, words, true)),
      .height = high,
  };
  if (button(ui, "stances", place, Icon::layers, words)) {
    ui.push(app::LayersToggled{});
  }
  const float left = right_of(place) + kLeastGap;
  const float room = right_of(box) - kEdge - left;
  if (all_width(ui, false) + kGaps * kLeastGap <= room) {
    draw_counts(ui, canvas, {left, box.y, room, box.height});
  }
}

Message what_click_does(const Ui& ui, core::StanceMark mark) {
  const bool alone = ui.state.link.stances == core::bit_of(mark);
  return alone ? Message::stance_all : Message::stance_only;
}

}  // namespace

bool stances_folded(const Ui& ui) {
  if (ui.phone()) {
    return true;
  }
  const float width = ui.layout.filter_bar.width;
  return width > 0 && all_width(ui, true) + kGaps * kLeastGap > width - 2 * kEdge;
}

void draw_stance_filter(const Ui& ui, core::RectPx box, core::StanceMark mark, bool with_words) {
  const Hit hit = hit_area(ui, "stance", static_cast<std::uint32_t>(mark), within_reach(ui, box));
  const Canvas canvas = ui.canvas();
  const core::RectPx wash{
      .x = box.x - 8,
      .y = box.y + (box.height - 28) / 2,
      .width = box.width + 16,
      .height = 28,
  };
  draw_hovered(ui, hit, wash, kRadius);
  draw_sign(ui, canvas, box, mark);
  float x = box.x + kAfterGlyph;
  if (with_words) {
    x += draw_stance_words(ui, canvas, {x, box.y, 0, box.height}, mark) + kBeforeCount;
  }
  const core::RectPx count{
      .x = x,
      .y = box.y,
      .width = right_of(box) - x + 1,
      .height = box.height,
  };
  draw_stance_count(ui, canvas, count, mark);
  tooltip(ui, hit, box, with_words ? ui.say(what_click_does(ui, mark)) : ui.stance(mark));
  const core::RectPx ring{
      .x = box.x - 6,
      .y = box.y + 8,
      .width = box.width + 12,
      .height = box.height - 16,
  };
  draw_row_focus(ui, hit, ring);
  if (hit.clicked) {
    handle_click(ui, mark);
  }
}

void draw_filter_bar(const Ui& ui) {
  const core::RectPx box = ui.layout.filter_bar;
  if (box.width <= 0) {
    return;
  }
  const Panel panel(ui, "filters", box, ui.palette.surface);
  rule_under(ui, box);
  if (stances_folded(ui)) {
    return draw_folded(ui, panel.canvas(), box);
  }
  const float spare = box.width - 2 * kEdge - all_width(ui, true);
  const float gap = std::min(kMostGap, spare / kGaps);
  core::RectPx one{
      .x = box.x + kEdge,
      .y = box.y,
      .height = box.height - 1,
  };
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    one.width = filter_width(ui, mark, true);
    draw_stance_filter(ui, one, mark, true);
    one.x += one.width + gap;
  }
}

}  // namespace dateline::ui
