#include "ui/list/counted_row.hpp"

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr float kStrip = 48;

struct Places {
  float left = 0;
  float room = 0;  // of the words
  float strip_left = 0;
  float middle = 0;
  core::RectPx count;
};

Places lay_out(const Ui& ui, Column column, core::RectPx box, const CountedRow& row) {
  const float count = text_width(ui.canvas(), type::small, row.count) + 1;
  const float count_wide = std::max(24.0f, count);
  Places places;
  places.left = column.left() + indent_of(row.depth);
  places.strip_left = column.right() - count_wide - 8 - kStrip;
  places.room = places.strip_left - 14 - places.left;
  places.middle = box.y + box.height / 2;
  places.count = {
      .x = column.right() - count_wide,
      .y = box.y,
      .width = count_wide,
      .height = box.height,
  };
  return places;
}

// The name, alone in the middle or over a second line.
void draw_names(const Ui& ui, const Places& places, const CountedRow& row) {
  const Canvas canvas = ui.canvas();
  const float alpha = row.stances == nullptr ? kDisabled : 1;
  const bool second = !row.second.empty();
  const core::RectPx box{
      .x = places.left,
      .y = second ? places.middle - 19 : places.middle - 10,
      .width = places.room - row.beside_name,
      .height = 20,
  };
  const ImU32 ink = faded(ui.palette.ink, alpha);
  const core::RectPx name = draw_text(canvas, type::strong, box, ink, row.name);
  if (row.differs) {
    const core::RectPx sign{
        .x = right_of(name) + 6,
        .y = box.y,
        .width = 14,
        .height = 20,
    };
    draw_text(canvas, type::small_strong, sign, ui.palette.ink, "\xE2\x89\xA0");
  }
  if (second) {
    const core::RectPx beneath{
        .x = places.left,
        .y = places.middle + 1,
        .width = places.room,
        .height = 16,
    };
    draw_text(canvas, type::small, beneath, faded(ui.palette.ink_3, alpha), row.second);
  }
}

}  // namespace

float indent_of(std::uint32_t depth) noexcept {
  constexpr std::uint32_t kMost = 4;
  return static_cast<float>(std::min(depth, kMost)) * 18;
}

float counted_row_height(const Ui& ui) noexcept {
  return ui.phone() ? 68.0f : 52.0f;
}

void draw_row_sign(const Ui& ui, Column column, core::RectPx row, Icon icon, float size) {
  const ImVec2 centre{column.left() + 8, row.y + row.height / 2};
  draw_icon(ui.canvas(), icon, centre, size, ui.palette.ink_2);
}

void draw_count(const Ui& ui, core::RectPx row, float inset_right, std::uint32_t count) {
  constexpr float kWide = 40;
  const core::RectPx box{
      .x = right_of(row) - inset_right - kWide,
      .y = row.y,
      .width = kWide,
      .height = row.height,
  };
  const Line words = ui.number(count);
  draw_text(ui.canvas(), type::small, box, ui.palette.ink_3, words.view(), Align::right);
}

void draw_counted_row(const Ui& ui, Column column, core::RectPx box, const CountedRow& row) {
  const Canvas canvas = ui.canvas();
  const Places places = lay_out(ui, column, box, row);
  draw_names(ui, places, row);
  if (row.stances != nullptr) {
    const core::RectPx strip{
        .x = places.strip_left,
        .y = places.middle - 3,
        .width = kStrip,
        .height = 6,
    };
    draw_strip(canvas, ui.palette, strip, *row.stances);
  }
  draw_text(canvas, type::small, places.count, ui.palette.ink_3, row.count, Align::right);
  rule_under(ui, box);
}

}  // namespace dateline::ui
