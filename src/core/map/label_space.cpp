// Each cell has a chain of what is occupied in it.
#include "core/map/label_space.hpp"

#include <algorithm>

#include "core/map/label_geometry.hpp"

namespace dateline::core {

namespace {

constexpr float kCellPx = 48;             // about the height of three labels
constexpr std::uint32_t kMostCells = 96;  // along one side: larger rooms have larger cells

std::uint32_t cells_along(float length) noexcept {
  const auto whole = static_cast<std::uint32_t>(std::max(length, 0.0f) / kCellPx);
  return std::clamp(whole + 1, 1u, kMostCells);
}

// The cell that a point of a side lies in; the side has `count` cells.
std::uint32_t cell_of(float at, float from, float length, std::uint32_t count) noexcept {
  if (length <= 0) {
    return 0;
  }
  const float part = std::clamp((at - from) / length, 0.0f, 0.999999f);
  const float cell = part * static_cast<float>(count);
  return static_cast<std::uint32_t>(cell);
}

bool covers(const LabelSpace::Occupied& occupied, RectPx box) noexcept {
  if (occupied.kind != LabelSpace::Kind::disc) {
    return cover_each_other(box, occupied.box);
  }
  const float radius = occupied.box.width / 2;
  const ScreenPx centre = centre_of(occupied.box);
  const ScreenPx nearest = nearest_point(box, centre);
  const float dx = centre.x - nearest.x;
  const float dy = centre.y - nearest.y;
  return dx * dx + dy * dy < radius * radius;
}

}  // namespace

void LabelSpace::begin(RectPx room) {
  room_ = room;
  columns_ = cells_along(room.width);
  rows_ = cells_along(room.height);
  cells_.assign(static_cast<std::size_t>(columns_) * rows_, 0);
  links_.assign(1, {});
  occupied_.clear();
  query_ = 0;
}

LabelSpace::Span LabelSpace::cells_of(RectPx box) const noexcept {
  return {
      .left = cell_of(box.x, room_.x, room_.width, columns_),
      .top = cell_of(box.y, room_.y, room_.height, rows_),
      .right = cell_of(right_edge(box), room_.x, room_.width, columns_),
      .bottom = cell_of(bottom_edge(box), room_.y, room_.height, rows_)
  };
}

void LabelSpace::occupy(RectPx box, Kind kind) {
  const auto at = static_cast<std::uint32_t>(occupied_.size());
  occupied_.push_back({.box = box, .kind = kind});
  const Span span = cells_of(box);
  for (std::uint32_t row = span.top; row <= span.bottom; ++row) {
    for (std::uint32_t column = span.left; column <= span.right; ++column) {
      std::uint32_t& first = cells_[cell_at(column, row)];
      links_.push_back({at, first});
      first = static_cast<std::uint32_t>(links_.size() - 1);
    }
  }
}

bool LabelSpace::is_free(RectPx box, bool over_soft) const noexcept {
  return !any_around(box, [&](std::uint32_t at) {
    const Occupied& occupied = occupied_[at];
    if (over_soft && occupied.kind == Kind::soft) {
      return false;
    }
    return covers(occupied, box);
  });
}

float LabelSpace::area_hidden(RectPx box) {
  float area = 0;
  ++query_;
  const auto add = [&](std::uint32_t at) {
    Occupied& occupied = occupied_[at];
    if (occupied.last_query != query_ && covers(occupied, box)) {
      area += shared_area(box, occupied.box);
    }
    occupied.last_query = query_;
    return false;  // and on to the next
  };
  static_cast<void>(any_around(box, add));
  return area;
}

}  // namespace dateline::core
