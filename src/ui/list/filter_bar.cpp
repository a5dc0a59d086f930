#include "ui/list/filter_bar.hpp"

#include <algorithm>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kGlyph = 13, kAfterGlyph = 20, kBeforeCount = 7;

core::StanceMark mark_at(std::size_t i) {
  return static_cast<core::StanceMark>(i);
}

Line count_text(const Ui& ui, core::StanceMark mark) {
  return ui.number(ui.frame.by_stance[mark]);
}

float filter_width(const Ui& ui, core::StanceMark mark, bool with_words) {
  const Canvas canvas = ui.canvas();
  const float count = text_width(canvas, type::small, count_text(ui, mark).view());
  return kAfterGlyph +
         (with_words ? text_width(canvas, type::small, ui.stance(mark)) + kBeforeCount : 0) + count;
}

bool is_on(const Ui& ui, core::StanceMark mark) {
  return (ui.state.link.stances >> static_cast<unsigned>(mark) & 1u) != 0;
}

// A plain click leaves this stance alone, the next one brings back all; a click with ctrl adds it
// or takes it away. The second of a double click is no other wish.
void take_click(const Ui& ui, core::StanceMark mark) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.KeyCtrl || io.KeySuper) {
    ui.push(app::StanceToggled{mark});
  } else if (io.MouseClickedLastCount[0] != 2) {
    ui.push(app::StanceOnlyAsked{mark});
  }
}

constexpr float kEdge = 18, kLeastGap = 14;
constexpr auto kGaps = static_cast<float>(core::kStanceMarks - 1);

float all_width(const Ui& ui, bool with_words) {
  float all = 0;
  for (std::size_t i = 0; i < core::kStanceMarks; ++i) {
    all += filter_width(ui, mark_at(i), with_words);
  }
  return all;
}

// One button to the card that has them with their words; beside it, where there is room, what they
// would count.
void draw_folded(const Ui& ui, const Canvas& canvas, core::RectPx box) {
  const std::string_view words = ui.say(Message::show_claims_that);
  const float high = ui.touch() ? 44.0f : 28.0f,
              wide = std::min(box.width - 2 * kEdge, button_width(ui, words, true));
  const core::RectPx place{box.x + kEdge, box.y + (box.height - 1 - high) / 2, wide, high};
  if (button(ui, "stances", place, Icon::layers, words)) {
    ui.push(app::LayersToggled{});
  }
  const float left = right_of(place) + kLeastGap, room = right_of(box) - kEdge - left;
  if (all_width(ui, false) + kGaps * kLeastGap > room) {
    return;
  }
  float x = left;
  for (std::size_t i = 0; i < core::kStanceMarks; ++i) {
    const ImVec2 glyph{x + kGlyph / 2, box.y + box.height / 2};
    if (is_on(ui, mark_at(i))) {
      draw_stance(canvas, ui.palette, mark_at(i), glyph, kGlyph, ui.palette.surface);
    } else {
      draw_stance_off(canvas, mark_at(i), glyph, kGlyph, ui.palette.ink_3);
    }
    const float wide_one = filter_width(ui, mark_at(i), false);
    draw_text(
        canvas,
        type::small,
        {x + kAfterGlyph, box.y, wide_one - kAfterGlyph + 1, box.height},
        ui.palette.ink_3,
        count_text(ui, mark_at(i)).view()
    );
    x += wide_one + kLeastGap;
  }
}

bool is_alone(const Ui& ui, core::StanceMark mark) {
  return ui.state.link.stances == 1u << static_cast<unsigned>(mark);
}

}  // namespace

bool stances_folded(const Ui& ui) {
  if (ui.phone()) {
    return true;
  }
  const float room = ui.layout.filter_bar.width - 2 * kEdge;
  return ui.layout.filter_bar.width > 0 && all_width(ui, true) + kGaps * kLeastGap > room;
}

void draw_stance_filter(const Ui& ui, core::RectPx box, core::StanceMark mark, bool with_words) {
  const Hit hit = hit_area(ui, "stance", static_cast<std::uint32_t>(mark), within_reach(ui, box));
  const Canvas canvas = ui.canvas();
  const bool on = is_on(ui, mark);
  if (hit.heat > 0) {
    fill(
        canvas,
        {box.x - 8, box.y + (box.height - 28) / 2, box.width + 16, 28},
        faded(ui.palette.sunken, hit.heat),
        kRadius
    );
  }
  const ImVec2 glyph{box.x + kGlyph / 2, box.y + box.height / 2};
  if (on) {
    draw_stance(canvas, ui.palette, mark, glyph, kGlyph, ui.palette.surface);
  } else {
    draw_stance_off(canvas, mark, glyph, kGlyph, ui.palette.ink_3);
  }
  float x = box.x + kAfterGlyph;
  if (with_words) {
    const float wide = text_width(canvas, type::small, ui.stance(mark));
    draw_text(
        canvas,
        type::small,
        {x, box.y, wide, box.height},
        on ? ui.palette.ink : ui.palette.ink_3,
        ui.stance(mark)
    );
    x += wide + kBeforeCount;
  }
  draw_text(
      canvas,
      type::small,
      {x, box.y, right_of(box) - x + 1, box.height},
      ui.palette.ink_3,
      count_text(ui, mark).view()
  );
  tooltip(
      ui,
      hit,
      box,
      with_words ? ui.say(is_alone(ui, mark) ? Message::stance_all : Message::stance_only)
                 : ui.stance(mark)
  );
  if (hit.focused) {
    draw_focus(ui, {box.x - 6, box.y + 8, box.width + 12, box.height - 16}, kRadius, true);
  }
  if (hit.clicked) {
    take_click(ui, mark);
  }
}

void draw_filter_bar(const Ui& ui) {
  const core::RectPx box = ui.layout.filter_bar;
  if (box.width <= 0) {
    return;
  }
  const Panel panel(ui, "filters", box, ui.palette.surface);
  rule_across(panel.canvas(), box.x, bottom_of(box) - 1, box.width, ui.palette.rule);
  if (stances_folded(ui)) {
    return draw_folded(ui, panel.canvas(), box);
  }
  constexpr float kMostGap = 44;
  const float gap = std::min(kMostGap, (box.width - 2 * kEdge - all_width(ui, true)) / kGaps);
  float x = box.x + kEdge;
  for (std::size_t i = 0; i < core::kStanceMarks; ++i) {
    const float wide = filter_width(ui, mark_at(i), true);
    draw_stance_filter(ui, {x, box.y, wide, box.height - 1}, mark_at(i), true);
    x += wide + gap;
  }
}

}  // namespace dateline::ui
