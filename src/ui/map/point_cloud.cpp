// A cloud's points on the map: dots, rings where many lie together, the card that tells a ring's
// counts in words, and the caption that says they are made up.
#include "ui/map/point_cloud.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/map/map_card.hpp"
#include "ui/map/map_memory.hpp"

namespace dateline::ui {

namespace {

constexpr float kDot = 2;
// px: from about a hundred points on a cluster has its thin circle
constexpr float kLarge = 12;
constexpr float kPad = 12;
constexpr float kRow = 20;
constexpr int kMostVertices = 60'000;  // ImGui's indices have 16 bits

ImVec2 vec(core::ScreenPx at) {
  return {at.x, at.y};
}

// Three letters at most, so that a disc holds them: `7`, `650`, `6.5k`, `65k`, `1.2m`. Cut, never
// rounded up.
Line short_count(const Ui& ui, std::uint32_t count) {
  Line line;
  const auto scaled = [&](std::uint32_t unit, std::string_view sign) {
    line.add(count / unit);
    if (count < 10 * unit) {
      line.add(ui.messages().decimal_mark()).add(count % unit / (unit / 10));
    }
    line.add(sign);
  };
  if (count < 1'000) {
    line.add(count);
  } else if (count < 1'000'000) {
    scaled(1'000, "k");
  } else {
    scaled(1'000'000, "m");
  }
  return line;
}

core::StanceMark stance_of(const core::StanceCounts& counts) {
  const auto most = std::max_element(counts.begin(), counts.end());
  return static_cast<core::StanceMark>(most - counts.begin());
}

Ring ring_of(const app::PointMark& mark) {
  return {
      .centre = vec(mark.at),
      .radius = mark.radius,
      .gap = 1,
      .thickness = app::outer_radius(mark) - mark.radius - 1,
  };
}

void draw_cluster(const Ui& ui, const Canvas& canvas, const app::PointMark& mark) {
  const Ring ring = ring_of(mark);
  draw_ring(canvas, ui.palette, ring, mark.counts);
  if (mark.radius >= kLarge) {
    draw_circle(canvas, ring.centre, ring.outer() + 2.5f, ui.palette.ink_3, 1);
  }
  const TextStyle style = mark.radius < 14 ? type::tiny_strong : type::small_strong;
  const float side = 2 * ring.radius + 4;
  draw_text(
      canvas,
      style,
      {ring.centre.x - side / 2, ring.centre.y - side / 2, side, side},
      ui.palette.ink,
      short_count(ui, mark.total).view(),
      Align::centre
  );
}

void draw_mark(const Ui& ui, const Canvas& canvas, const app::PointMark& mark) {
  if (mark.total > 1) {
    return draw_cluster(ui, canvas, mark);
  }
  canvas.list->AddCircleFilled(vec(mark.at), kDot + 1, ui.palette.land, 8);
  const ImU32 colour = stance_colour(ui.palette, stance_of(mark.counts));
  canvas.list->AddCircleFilled(vec(mark.at), kDot, colour, 8);
}

// Under the windows, in a list of its own: a view of many rings would fill that of the map.
Canvas ground_of(const Canvas& map) {
  Canvas canvas = map;
  canvas.list = ImGui::GetBackgroundDrawList();
  return canvas;
}

Line points_text(const Ui& ui, std::uint32_t count) {
  const bool made_up = ui.world.points_origin == app::PointsOrigin::made_up;
  return ui.say_with(made_up ? Message::made_up_points : Message::added_points, {count});
}

void draw_caption(const Ui& ui, const Canvas& canvas) {
  const core::RectPx free = ui.layout.map_free;
  const Line all = points_text(ui, ui.world.points.size());
  const Line shown = ui.say_with(Message::pass_filters, {core::total(ui.frame.points_shown)});
  const float left = free.x + (ui.phone() ? 66.0f : 16.0f);
  const float top = free.y + 12;
  draw_haloed(
      canvas,
      type::small_strong,
      {left, top},
      ui.palette.ink,
      ui.palette.land,
      2.2f,
      all.view()
  );
  draw_haloed(
      canvas,
      type::tiny,
      {left, top + 16},
      ui.palette.ink_2,
      ui.palette.land,
      2.2f,
      shown.view()
  );
  const float all_wide = text_width(canvas, type::small_strong, all.view());
  const float shown_wide = text_width(canvas, type::tiny, shown.view());
  map_of(ui).labels.block({
      .x = left - 4,
      .y = top - 4,
      .width = std::max(all_wide, shown_wide) + 8,
      .height = 40,
  });
}

void draw_card_row(
    const Ui& ui,
    const Canvas& canvas,
    core::RectPx row,
    core::StanceMark stance,
    std::uint32_t count
) {
  const ImVec2 sign{row.x + 6, row.y + row.height / 2};
  draw_stance(canvas, ui.palette, stance, sign, 11, ui.palette.raised);
  draw_text(
      canvas,
      type::small,
      {row.x + 20, row.y, row.width - 80, row.height},
      ui.palette.ink_2,
      ui.stance(stance)
  );
  draw_text(
      canvas,
      type::small,
      {row.x + row.width - 60, row.y, 60, row.height},
      ui.palette.ink,
      ui.number(count).view(),
      Align::right
  );
}

// How many points lie there, and how many of each stance.
void draw_card(const Ui& ui, const Canvas& map, const app::PointMark& mark) {
  const auto kinds = static_cast<float>(count_kinds(mark.counts));
  const core::SizePx size{.width = 208, .height = 16 + 20 + kRow * kinds};
  const core::RectPx box = card_beside(ui, mark.at, app::outer_radius(mark), size);
  const Canvas canvas = draw_map_card(ui, map, box);
  core::RectPx row{
      .x = box.x + kPad,
      .y = box.y + 8,
      .width = box.width - 2 * kPad,
      .height = 20,
  };
  const Line all = points_text(ui, mark.total);
  draw_text(canvas, type::small_strong, row, ui.palette.ink, all.view());
  row.y = box.y + 28;
  row.height = kRow;
  for (const core::StanceMark stance : core::each<core::StanceMark>) {
    const std::uint32_t count = mark.counts[stance];
    if (count > 0) {
      draw_card_row(ui, canvas, row, stance, count);
      row.y += kRow;
    }
  }
}

}  // namespace

// Only a host brings points, once the later part is here.
void draw_cloud(core::LaterKey, const Ui& ui, const Canvas& map) {
  const Canvas canvas = ground_of(map);
  const core::RectPx box = ui.layout.map;
  canvas.list->PushClipRect({box.x, box.y}, {right_of(box), bottom_of(box)});
  for (const app::PointMark& mark : ui.frame.point_marks) {
    if (canvas.list->VtxBuffer.Size < kMostVertices) {
      draw_mark(ui, canvas, mark);
    }
  }
  if (map_of(ui).hovered_point && *map_of(ui).hovered_point < ui.frame.point_marks.size()) {
    const app::PointMark& mark = ui.frame.point_marks[*map_of(ui).hovered_point];
    draw_circle(canvas, vec(mark.at), app::outer_radius(mark) + 3, ui.palette.ink, 1.5f);
    draw_card(ui, map, mark);
  }
  canvas.list->PopClipRect();
  draw_caption(ui, map);
}

}  // namespace dateline::ui
