// The lines between marks as they are drawn: dashes to a part, an arrow where a speaker revises, a
// bracket where accounts differ. Which way each runs is figures_links.cpp's.
#include <algorithm>
#include <cmath>

#include "ui/figures/figures.hpp"
#include "ui/figures/figures_marks.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

namespace {

constexpr float kDash = 5;
constexpr float kSpace = 3;

// A straight piece of a path.
struct Piece {
  ImVec2 from;
  ImVec2 to;
  float length = 0;

  [[nodiscard]] ImVec2 point(float at) const {
    const float dx = to.x - from.x;
    const float dy = to.y - from.y;
    return {from.x + dx * at / length, from.y + dy * at / length};
  }
};

Piece piece_between(ImVec2 from, ImVec2 to) {
  const float dx = to.x - from.x;
  const float dy = to.y - from.y;
  return {
      .from = from,
      .to = to,
      .length = std::hypot(dx, dy),
  };
}

// `along` is the path's length up to this piece.
void draw_dashes(const Canvas& canvas, const Piece& piece, float along, ImU32 colour) {
  float at = 0;
  while (at < piece.length) {
    const float phase = std::fmod(along + at, kDash + kSpace);
    const bool in_dash = phase < kDash;
    const float rest = in_dash ? kDash - phase : kDash + kSpace - phase;
    const float next = std::min(piece.length, at + rest + 0.01f);
    if (in_dash) {
      draw_stroke(canvas, piece.point(at), piece.point(next), colour, 1.5f);
    }
    at = next;
  }
}

// Dashes run on around the path's corners.
void draw_dashed_path(const Canvas& canvas, const ChartPath& path, ImU32 colour) {
  float along = 0;
  for (int i = 1; i < path.count; ++i) {
    const Piece piece = piece_between(path.points[i - 1], path.points[i]);
    draw_dashes(canvas, piece, along, colour);
    along += piece.length;
  }
}

// The line ends within its arrow's head.
void draw_revision(const Canvas& canvas, ChartPath path, ImU32 colour) {
  ImVec2& end = path.points[path.count - 1];
  const ImVec2 tip = end;
  const ImVec2 before = path.points[path.count - 2];
  const float dx = tip.x - before.x;
  const float dy = tip.y - before.y;
  const float length = std::max(1.0f, std::hypot(dx, dy));
  end.x = tip.x - dx / length * 6;
  end.y = tip.y - dy / length * 6;
  canvas.list->AddPolyline(path.points, path.count, colour, 0, 2);
  draw_arrow_head(canvas, tip, before, colour);
}

}  // namespace

void draw_link(const Ui& ui, const Canvas& canvas, const app::ChartLink& link, Scroll scroll) {
  ChartPath path = path_of(chart_of(ui), figures_of(ui), link);
  if (path.count < 2) {
    return;
  }
  for (ImVec2& point : path.points) {
    point = scroll.at(point);
  }
  const ImU32 ink = ui.palette.ink;
  const LinkSign sign = sign_of(link);
  if (sign == LinkSign::part) {
    draw_dashed_path(canvas, path, ink);
  } else if (sign == LinkSign::revises) {
    const app::ChartMark& said_now = chart_of(ui).marks[link.from];
    draw_revision(canvas, path, stance_colour(ui.palette, said_now.stance));
  } else {
    canvas.list->AddPolyline(path.points, path.count, ink, 0, 1.5f);
  }
}

}  // namespace dateline::ui
