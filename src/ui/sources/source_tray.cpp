// What of the article's claims the map does not show: `6 of these 15 claims name no place on this
// map: ¶3, ¶7`, each number leading to its claim.
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/sources/source_view.hpp"

namespace dateline::ui {

namespace {

constexpr float kIndent = 24;  // right of the sign

bool is_in_tray(const app::OutlineRow& row) {
  return !row.on_map && row.passes;
}

// A paragraph is named once, for the first of its claims in the tray.
bool is_listed(const app::SourceOutline& outline, std::uint32_t number) {
  const std::vector<app::OutlineRow>& rows = outline.rows;
  if (!is_in_tray(rows[number])) {
    return false;
  }
  const std::uint32_t paragraph = rows[number].paragraph;
  for (std::uint32_t at = number; at > 0 && rows[at - 1].paragraph == paragraph; --at) {
    if (is_in_tray(rows[at - 1])) {
      return false;
    }
  }
  return true;
}

// The sentence before the numbers, in one line. Returns where they begin.
float draw_sentence(const Ui& ui, const Canvas& canvas, Column column) {
  const app::SourceOutline& outline = ui.frame.article;
  const float left = column.left() + kIndent;
  const core::RectPx count_room{
      .x = left,
      .y = column.y,
      .width = column.inner() - kIndent,
      .height = 16,
  };
  const Line count = ui.say_with(Message::of_these_claims, {outline.off_map, outline.passing});
  const core::RectPx count_box =
      draw_text(canvas, type::small_strong, count_room, ui.palette.ink, count.view());
  const float after = right_of(count_box) + 4;
  const core::RectPx rest_room{
      .x = after,
      .y = column.y,
      .width = column.right() - after,
      .height = 16,
  };
  const Line rest = ui.say_with(Message::name_no_place, {outline.off_map});
  const Line words = Line().add(rest.view()).add(":");
  const core::RectPx rest_box =
      draw_text(canvas, type::small, rest_room, ui.palette.ink_2, words.view());
  return right_of(rest_box) + 5;
}

// `¶7`; `number` is its row's in the outline.
void draw_paragraph_link(
    const Ui& ui,
    const Canvas& canvas,
    core::RectPx box,
    std::uint32_t number,
    std::string_view words
) {
  const Hit hit = hit_area(ui, "tray", number, within_reach(ui, box));
  const core::RectPx room{
      .x = box.x,
      .y = box.y,
      .width = box.width + 1,
      .height = box.height,
  };
  draw_text(canvas, type::small, room, ui.palette.ink_2, words);
  if (hit.heat > 0) {
    const ImU32 ink = faded(ui.palette.ink, hit.heat);
    rule_across(canvas, box.x, box.y + 15, box.width, ink);
  }
  if (hit.focused) {
    draw_focus(ui, box, 2);
  }
  if (hit.clicked) {
    ui.push(app::ClaimPicked{ui.frame.article.rows[number].claim});
  }
}

}  // namespace

void draw_tray(const Ui& ui, const Canvas& canvas, Column column) {
  const app::SourceOutline& outline = ui.frame.article;
  if (outline.off_map == 0) {
    return;
  }
  rule_across(canvas, column.left(), column.y, column.inner(), ui.palette.rule);
  column.y += 10;
  const ImVec2 sign{column.left() + 7, column.y + 8};
  draw_icon(canvas, Icon::tray, sign, 15, ui.palette.ink);
  float x = draw_sentence(ui, canvas, column);
  for (std::uint32_t row = 0; row < outline.rows.size(); ++row) {
    if (!is_listed(outline, row)) {
      continue;
    }
    const Line words = Line().add("¶").add(outline.rows[row].paragraph);
    const float wide = text_width(canvas, type::small, words.view());
    if (x + wide > column.right()) {
      x = column.left() + kIndent;
      column.y += 24;
    }
    const core::RectPx box{
        .x = x,
        .y = column.y,
        .width = wide,
        .height = 16,
    };
    draw_paragraph_link(ui, canvas, box, row, words.view());
    x += wide + 7;
  }
}

}  // namespace dateline::ui
