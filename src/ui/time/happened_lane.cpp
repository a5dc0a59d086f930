#include "ui/time/happened_lane.hpp"

#include <algorithm>
#include <vector>

#include "ui/time/happening_marks.hpp"

namespace dateline::ui {

namespace {

constexpr float kRow = kHappenedHeight / 2;

// From where to where marks and labels of one row stand.
struct Span {
  float from = 0;
  float to = 0;
};
using Row = std::vector<Span>;

struct PlacedMark {
  const app::Happening& item;
  core::RectPx box;
};

bool is_free(const Row& row, Span wanted, std::size_t own) {
  constexpr float kApart = 4;
  return std::none_of(row.begin(), row.end(), [&](const Span& other) {
    const bool ends_before = other.to <= wanted.from - kApart;
    const bool begins_after = other.from >= wanted.to + kApart;
    return &other != &row[own] && !ends_before && !begins_after;
  });
}

// The label right of its mark, else left of it, where no other mark or label of the row stands;
// where neither is free, the mark says it when it is pointed at.
void draw_label(const Lane& lane, const PlacedMark& mark, Row& row, std::size_t own) {
  const std::string_view words = lane.ui.claim(mark.item.claim).event;
  const float width = text_width(lane.canvas, type::tiny, words);
  const float after = right_of(mark.box) + 5;
  const float before = mark.box.x - 5;
  const Span right{
      .from = after,
      .to = after + width,
  };
  const Span left{
      .from = before - width,
      .to = before,
  };
  const bool fits_right = right.to <= right_of(lane.box) + 18;
  const bool fits_left = left.from >= lane.box.x;
  const bool on_right = fits_right && is_free(row, right, own);
  const bool on_left = fits_left && is_free(row, left, own);
  if (!on_right && !on_left) {
    return;
  }
  const Span taken = on_right ? right : left;
  const core::RectPx box{
      .x = taken.from,
      .y = centre_of(mark.box).y - 8,
      .width = width,
      .height = 16,
  };
  draw_text(lane.canvas, type::tiny, box, lane.ui.palette.ink_2, words);
  row.push_back(taken);
}

void draw_mark(const Lane& lane, const PlacedMark& mark) {
  const Ui& ui = lane.ui;
  const core::RectPx target{
      .x = mark.box.x - 4,
      .y = centre_of(mark.box).y - 10,
      .width = mark.box.width + 8,
      .height = 20,
  };
  draw_happening_mark(lane, mark.item, mark.box);
  const std::uint32_t claim = mark.item.claim;
  const Hit hit = hit_area(ui, "happened", claim, target);
  tooltip(ui, hit, mark.box, ui.claim(claim).event);
  if (hit.focused) {
    draw_focus(ui, mark.box, 5);
  }
  if (hit.clicked) {
    ui.push(app::ClaimPicked{core::ClaimIndex{claim}});
  }
}

std::vector<PlacedMark> place_marks(const Lane& lane, bool on_record, float middle) {
  std::vector<PlacedMark> marks;
  for (const app::Happening& item : lane.ui.frame.happened) {
    const bool recorded = item.status == core::AboutStatus::on_record;
    if (recorded != on_record) {
      continue;
    }
    const core::RectPx box = box_of_happening(lane.axis, item, middle);
    marks.push_back({item, box});
  }
  return marks;
}

// No label stands across the line of the day known on.
Span known_line(const Lane& lane) {
  const core::Day day = lane.axis.clamped(lane.ui.frame.known_on);
  const float known = lane.axis.right_of(day);
  return {
      .from = known - 1,
      .to = known + 1,
  };
}

void draw_row(const Lane& lane, bool on_record, float middle) {
  const std::vector<PlacedMark> marks = place_marks(lane, on_record, middle);
  Row row;
  for (const PlacedMark& mark : marks) {
    row.push_back({.from = mark.box.x, .to = right_of(mark.box)});
  }
  row.push_back(known_line(lane));
  for (const PlacedMark& mark : marks) {
    draw_mark(lane, mark);
  }
  for (std::size_t i = 0; i < marks.size(); ++i) {
    draw_label(lane, marks[i], row, i);
  }
}

}  // namespace

void draw_happened_lane(const Lane& lane) {
  draw_row(lane, true, lane.box.y + 0.5f * kRow);
  draw_row(lane, false, lane.box.y + 1.5f * kRow);
}

}  // namespace dateline::ui
