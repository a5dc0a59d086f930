#include "core/map/label_layout.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/sorting.hpp"

namespace dateline::core {

namespace {

constexpr float kCellPx = 48;             // about the height of three labels
constexpr std::uint32_t kMostCells = 96;  // along one side: larger rooms have larger cells
// free around a label that was not there before: more than rounding takes back when the map moves
constexpr float kNewcomerPx = 1.0f;
constexpr float kDiagonal = 0.70710678f;
// by how much a name must be nearer to its own disc than to another
constexpr float kNearerPx = 3.0f;
// labels of a layout for which a place at the end of a line is looked for: each asks some hundred
// times
constexpr std::uint32_t kMostLed = 48;
// of a leader line: what is looked at begins so far from its own disc, which is taken too
constexpr float kLeadFrom = 10.0f, kLeadHalf = 1.2f, kLeadStep = 3.0f;

float right_edge(RectPx box) noexcept {
  return box.x + box.width;
}
float bottom_edge(RectPx box) noexcept {
  return box.y + box.height;
}

bool is_within(RectPx outer, RectPx inner) noexcept {
  return inner.x >= outer.x && inner.y >= outer.y && right_edge(inner) <= right_edge(outer) &&
         bottom_edge(inner) <= bottom_edge(outer);
}

bool cover_each_other(RectPx a, RectPx b) noexcept {
  return a.x < right_edge(b) && b.x < right_edge(a) && a.y < bottom_edge(b) && b.y < bottom_edge(a);
}

float shared_area(RectPx a, RectPx b) noexcept {
  const float width = std::min(right_edge(a), right_edge(b)) - std::max(a.x, b.x);
  const float height = std::min(bottom_edge(a), bottom_edge(b)) - std::max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

ScreenPx nearest_point(RectPx box, ScreenPx to) noexcept {
  return {std::clamp(to.x, box.x, right_edge(box)), std::clamp(to.y, box.y, bottom_edge(box))};
}

float distance(RectPx box, ScreenPx to) noexcept {
  const ScreenPx nearest = nearest_point(box, to);
  return std::hypot(nearest.x - to.x, nearest.y - to.y);
}

// Calls visit(point) from the disc's edge to the box, every few px, while it says true. False: one
// said false.
template <class Visit>
bool walk_lead(const LabelCandidate& label, RectPx box, const Visit& visit) {
  const ScreenPx end = nearest_point(box, label.anchor);
  const float length = std::hypot(end.x - label.anchor.x, end.y - label.anchor.y);
  for (float walked = label.disc + kLeadFrom; walked < length - kLeadHalf; walked += kLeadStep) {
    const float part = walked / length;
    if (!visit(
            ScreenPx{
                label.anchor.x + (end.x - label.anchor.x) * part,
                label.anchor.y + (end.y - label.anchor.y) * part
            }
        )) {
      return false;
    }
  }
  return true;
}

RectPx grown(RectPx box, float by) noexcept {
  return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
}

// -1 to the left of the anchor or above it, 1 to the right or below, 0 astride it.
int across(LabelSide side) noexcept {
  if (side == LabelSide::right || side == LabelSide::upper_right ||
      side == LabelSide::lower_right) {
    return 1;
  }
  return side == LabelSide::left || side == LabelSide::upper_left || side == LabelSide::lower_left
             ? -1
             : 0;
}

int along(LabelSide side) noexcept {
  if (side == LabelSide::below || side == LabelSide::lower_left || side == LabelSide::lower_right) {
    return 1;
  }
  return side == LabelSide::above || side == LabelSide::upper_left || side == LabelSide::upper_right
             ? -1
             : 0;
}

float edge(float anchor, float gap, float size, int way) noexcept {
  if (way == 0) {
    return anchor - size / 2;
  }
  return way > 0 ? anchor + gap : anchor - gap - size;
}

}  // namespace

RectPx label_box(const LabelCandidate& label, LabelSide side, RectPx room) noexcept {
  const int x_way = across(side), y_way = along(side);
  const float shrink = x_way != 0 && y_way != 0 ? kDiagonal : 1;
  RectPx box{
      edge(label.anchor.x, label.aside * shrink, label.size.width, x_way),
      edge(label.anchor.y, label.away * shrink, label.size.height, y_way),
      label.size.width,
      label.size.height
  };
  const float left = room.x + kNewcomerPx;
  if (x_way == 0 && y_way != 0) {
    box.x = std::clamp(box.x, left, std::max(left, right_edge(room) - kNewcomerPx - box.width));
  }
  return box;
}

void LabelLayout::begin(RectPx room) {
  room_ = room;
  columns_ = std::clamp(
      static_cast<std::uint32_t>(std::max(room.width, 0.0f) / kCellPx) + 1,
      1u,
      kMostCells
  );
  rows_ = std::clamp(
      static_cast<std::uint32_t>(std::max(room.height, 0.0f) / kCellPx) + 1,
      1u,
      kMostCells
  );
  cells_.assign(static_cast<std::size_t>(columns_) * rows_, 0);
  links_.assign(1, {});
  rects_.clear();
  kinds_.clear();
  seen_.clear();
  question_ = 0;
  candidates_.clear();
  placed_.clear();
  led_ = 0;
}

LabelLayout::Span LabelLayout::cells_of(RectPx box) const noexcept {
  const auto cell = [](float at, float from, float length, std::uint32_t count) {
    const float part = length > 0 ? (at - from) / length : 0;
    return static_cast<std::uint32_t>(
        std::clamp(part, 0.0f, 0.999999f) * static_cast<float>(count)
    );
  };
  return {
      cell(box.x, room_.x, room_.width, columns_),
      cell(box.y, room_.y, room_.height, rows_),
      cell(right_edge(box), room_.x, room_.width, columns_),
      cell(bottom_edge(box), room_.y, room_.height, rows_)
  };
}

void LabelLayout::take(RectPx box, Kind kind) {
  const auto rect = static_cast<std::uint32_t>(rects_.size());
  rects_.push_back(box);
  kinds_.push_back(kind);
  seen_.push_back(0);
  const Span span = cells_of(box);
  for (std::uint32_t row = span.top; row <= span.bottom; ++row) {
    for (std::uint32_t column = span.left; column <= span.right; ++column) {
      std::uint32_t& first = cells_[static_cast<std::size_t>(row) * columns_ + column];
      links_.push_back({rect, first});
      first = static_cast<std::uint32_t>(links_.size() - 1);
    }
  }
}

void LabelLayout::block(RectPx obstacle) {
  if (cover_each_other(room_, obstacle)) {
    take(obstacle, Kind::hard);
  }
}

void LabelLayout::block_softly(RectPx obstacle) {
  if (cover_each_other(room_, obstacle)) {
    take(obstacle, Kind::soft);
  }
}

bool LabelLayout::is_blocked(ScreenPx point) const noexcept {
  return !is_free({point.x, point.y, 0, 0}, true);
}

void LabelLayout::block_disc(ScreenPx centre, float radius) {
  const RectPx square{centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
  if (cover_each_other(room_, square)) {
    take(square, Kind::disc);
  }
}

void LabelLayout::add(const LabelCandidate& label) {
  candidates_.push_back(label);
}

bool LabelLayout::covers(std::uint32_t rect, RectPx box) const noexcept {
  const RectPx taken = rects_[rect];
  if (kinds_[rect] != Kind::disc) {
    return cover_each_other(box, taken);
  }
  const float radius = taken.width / 2, x = taken.x + radius, y = taken.y + radius;
  const float dx = x - std::clamp(x, box.x, right_edge(box)),
              dy = y - std::clamp(y, box.y, bottom_edge(box));
  return dx * dx + dy * dy < radius * radius;
}

bool LabelLayout::is_free(RectPx box, bool over_soft) const noexcept {
  const Span span = cells_of(box);
  for (std::uint32_t row = span.top; row <= span.bottom; ++row) {
    for (std::uint32_t column = span.left; column <= span.right; ++column) {
      for (std::uint32_t link = cells_[static_cast<std::size_t>(row) * columns_ + column];
           link != 0;
           link = links_[link].next) {
        const std::uint32_t rect = links_[link].rect;
        if ((!over_soft || kinds_[rect] != Kind::soft) && covers(rect, box)) {
          return false;
        }
      }
    }
  }
  return true;
}

// Each rectangle counts once, however many cells it lies in.
float LabelLayout::area_hidden(RectPx box) {
  float area = 0;
  ++question_;
  const Span span = cells_of(box);
  for (std::uint32_t row = span.top; row <= span.bottom; ++row) {
    for (std::uint32_t column = span.left; column <= span.right; ++column) {
      for (std::uint32_t link = cells_[static_cast<std::size_t>(row) * columns_ + column];
           link != 0;
           link = links_[link].next) {
        const std::uint32_t rect = links_[link].rect;
        if (seen_[rect] != question_ && covers(rect, box)) {
          area += shared_area(box, rects_[rect]);
        }
        seen_[rect] = question_;
      }
    }
  }
  return area;
}

const LabelLayout::Shown* LabelLayout::shown(std::uint32_t id) const noexcept {
  const auto found = std::lower_bound(
      shown_.begin(),
      shown_.end(),
      id,
      [](const Shown& entry, std::uint32_t wanted) { return entry.id < wanted; }
  );
  return found != shown_.end() && found->id == id ? &*found : nullptr;
}

bool LabelLayout::fits(
    const LabelCandidate& label,
    LabelSide side,
    float margin,
    bool over_soft,
    RectPx& box
) const noexcept {
  box = label_box(label, side, room_);
  const RectPx wanted = grown(box, margin);
  return is_within(room_, wanted) && is_free(wanted, over_soft) &&
         !is_nearer_to_another(label, box);
}

// A reader would take it for the other's name.
bool LabelLayout::is_nearer_to_another(const LabelCandidate& label, RectPx box) const noexcept {
  if (label.disc <= 0) {
    return false;
  }
  const float clear = std::max(0.0f, distance(box, label.anchor) - label.disc) + kNearerPx;
  const Span span = cells_of(grown(box, clear));
  for (std::uint32_t row = span.top; row <= span.bottom; ++row) {
    for (std::uint32_t column = span.left; column <= span.right; ++column) {
      for (std::uint32_t link = cells_[static_cast<std::size_t>(row) * columns_ + column];
           link != 0;
           link = links_[link].next) {
        if (kinds_[links_[link].rect] != Kind::disc) {
          continue;
        }
        const RectPx square = rects_[links_[link].rect];
        const float radius = square.width / 2;
        const ScreenPx centre{square.x + radius, square.y + radius};
        const bool own = std::hypot(centre.x - label.anchor.x, centre.y - label.anchor.y) < 0.5f;
        if (!own && distance(box, centre) - radius < clear) {
          return true;
        }
      }
    }
  }
  return false;
}

bool LabelLayout::is_lead_clear(const LabelCandidate& label, RectPx box) const noexcept {
  return walk_lead(label, box, [this](ScreenPx at) {
    return is_free({at.x - kLeadHalf, at.y - kLeadHalf, 2 * kLeadHalf, 2 * kLeadHalf}, true);
  });
}

void LabelLayout::take_lead(const LabelCandidate& label, RectPx box) {
  walk_lead(label, box, [this](ScreenPx at) {
    take({at.x - kLeadHalf, at.y - kLeadHalf, 2 * kLeadHalf, 2 * kLeadHalf}, Kind::hard);
    return true;
  });
}

bool LabelLayout::choose(const LabelCandidate& label, bool over_soft, PlacedLabel& placed) {
  const Shown* const before = shown(label.id);
  const auto* const end = label.sides.of + label.sides.count;
  if (before != nullptr && std::find(label.sides.of, end, before->side) != end &&
      fits(label, before->side, 0, over_soft, placed.box)) {
    placed.side = before->side;
    return true;
  }
  for (const auto* side = label.sides.of; side != end; ++side) {
    placed.side = *side;
    if (fits(label, *side, kNewcomerPx, over_soft, placed.box)) {
      return true;
    }
  }
  return false;
}

// Whole where that has room, else in its smaller form, which `label` then has.
bool LabelLayout::choose_side(LabelCandidate& label, PlacedLabel& placed) {
  const auto choose_either = [&] {
    return choose(label, false, placed) || (label.over_soft && choose(label, true, placed));
  };
  if (choose_either()) {
    return true;
  }
  if (label.short_size.width <= 0) {
    return false;
  }
  label.size = label.short_size;
  return placed.is_short = choose_either();
}

bool LabelLayout::lead_to(
    const LabelCandidate& label,
    RectPx box,
    PlacedLabel& placed
) const noexcept {
  constexpr float kAroundPx = 2, kLeastPx = 14;  // nearer, a line would not be seen
  const RectPx wanted = grown(box, kAroundPx);
  if (distance(box, label.anchor) - label.disc < kLeastPx) {
    return false;
  }
  if (!is_within(room_, wanted) || !is_free(wanted, true) || !is_lead_clear(label, box)) {
    return false;
  }
  const ScreenPx nearest = nearest_point(box, label.anchor);
  const float dx = nearest.x - label.anchor.x, dy = nearest.y - label.anchor.y;
  placed.box = box;
  placed.led = true;
  placed.side = std::abs(dx) < std::abs(dy) / 2 ? (dy < 0 ? LabelSide::above : LabelSide::below)
                : dx < 0                        ? LabelSide::left
                                                : LabelSide::right;
  return true;
}

// Where it stood, else round about the disc, and a step farther out each time.
bool LabelLayout::choose_led(const LabelCandidate& label, PlacedLabel& placed) {
  // a thirty-second of a circle
  constexpr float kFirstPx = 12, kStepPx = 14, kMostPx = 170, kTurn = 0.19634954f;
  if (led_++ >= kMostLed) {
    return false;
  }
  const Shown* const before = shown(label.id);
  if (before != nullptr && (before->led.x != 0 || before->led.y != 0)) {
    if (lead_to(
            label,
            {label.anchor.x + before->led.x,
             label.anchor.y + before->led.y,
             label.size.width,
             label.size.height},
            placed
        )) {
      return true;
    }
  }
  for (float gap = kFirstPx; gap < kMostPx; gap += kStepPx) {
    for (int i = 0; i < 32; ++i) {
      const float angle = kTurn * static_cast<float>(i % 2 == 0 ? i / 2 : -(i + 1) / 2),
                  x = std::cos(angle), y = std::sin(angle);
      // The middle of the box's side there, or its corner.
      const float away = label.disc + gap, aside = (std::clamp(x * 1.4f, -1.0f, 1.0f) - 1) / 2,
                  below = (std::clamp(y * 1.4f, -1.0f, 1.0f) - 1) / 2;
      const RectPx box{
          label.anchor.x + x * away + aside * label.size.width,
          label.anchor.y + y * away + below * label.size.height,
          label.size.width,
          label.size.height
      };
      if (lead_to(label, box, placed)) {
        return true;
      }
    }
  }
  return false;
}

// Spots along each side, then a step farther out, until `visit(box, side, step)` is content with
// one.
template <class Visit>
bool LabelLayout::visit_spots(const LabelCandidate& label, int steps, const Visit& visit) const {
  constexpr float kStepPx = 10;
  LabelCandidate moved = label;
  for (int step = 0; step < steps; ++step, moved.aside += kStepPx, moved.away += kStepPx) {
    for (std::uint8_t i = 0; i < label.sides.count; ++i) {
      const LabelSide side = label.sides.of[i];
      const RectPx still = label_box(moved, side, room_);
      for (const float share : {0.0f, 0.25f, -0.25f, 0.5f, -0.5f}) {
        RectPx box = still;
        if (across(side) == 0) {
          box.x += share * still.width;
        } else if (along(side) == 0) {
          box.y += share * still.height;
        }
        if (visit(box, side, step)) {
          return true;
        }
      }
    }
  }
  return false;
}

bool LabelLayout::choose_nearby(const LabelCandidate& label, PlacedLabel& placed) {
  return visit_spots(label, 4, [&](RectPx box, LabelSide side, int) {
    placed.box = box;
    placed.side = side;
    const RectPx wanted = grown(box, kNewcomerPx);
    return is_within(room_, wanted) && is_free(wanted, label.over_soft);
  });
}

// Where it covers least; nearer is better where that is the same, and the side that it had is kept
// where it covers little more.
void LabelLayout::choose_least_crowded(const LabelCandidate& label, PlacedLabel& placed) {
  constexpr float kStepCost = 25, kKept = 0.7f, kOutside = 1e9f;  // costs are px² covered
  const Shown* const before = shown(label.id);
  float least = std::numeric_limits<float>::max();
  visit_spots(label, 5, [&](RectPx box, LabelSide side, int step) {
    const float kept = before != nullptr && before->side == side ? kKept : 1.0f;
    const float cost = (is_within(room_, box) ? area_hidden(box) : kOutside) * kept +
                       kStepCost * static_cast<float>(step);
    if (cost >= least) {
      return false;
    }
    least = cost;
    placed.side = side;
    placed.box = box;
    return false;
  });
  placed.forced = true;
}

void LabelLayout::sort_candidates() {
  order_.clear();
  was_shown_.resize(candidates_.size());
  for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
    if (!room_.contains(candidates_[i].anchor)) {
      continue;
    }
    order_.push_back(i);
    was_shown_[i] = shown(candidates_[i].id) != nullptr ? 1 : 0;
  }
  sort_positions(order_, [this](std::uint32_t a, std::uint32_t b) {
    const LabelCandidate &first = candidates_[a], &second = candidates_[b];
    if (first.priority != second.priority) {
      return first.priority > second.priority;
    }
    return was_shown_[a] != was_shown_[b] ? was_shown_[a] > was_shown_[b] : first.id < second.id;
  });
}

std::span<const PlacedLabel> LabelLayout::place() {
  sort_candidates();
  for (const std::uint32_t candidate : order_) {
    LabelCandidate label = candidates_[candidate];
    if (label.alternative && is_placed(label.id)) {
      continue;
    }
    PlacedLabel placed;
    placed.id = label.id;
    placed.candidate = candidate;
    if (!choose_side(label, placed) &&
        !(label.disc > 0 &&
          (placed.is_short = label.short_size.width > 0, choose_led(label, placed)))) {
      if (!label.must || label.sides.count == 0) {
        continue;
      }
      if (!choose_nearby(label, placed)) {
        choose_least_crowded(label, placed);
      }
    }
    take(placed.box, Kind::hard);
    if (placed.led) {
      take_lead(label, placed.box);
    }
    placed_.push_back(placed);
  }
  remember();
  return placed_;
}

bool LabelLayout::is_placed(std::uint32_t id) const noexcept {
  return std::any_of(placed_.rbegin(), placed_.rend(), [id](const PlacedLabel& label) {
    return label.id == id;
  });
}

void LabelLayout::remember() {
  shown_.clear();
  for (const PlacedLabel& label : placed_) {
    const ScreenPx anchor = candidates_[label.candidate].anchor;
    shown_.push_back(
        {label.id,
         label.side,
         label.led ? ScreenPx{label.box.x - anchor.x, label.box.y - anchor.y} : ScreenPx{}}
    );
  }
  sort_range(shown_.begin(), shown_.end(), [](const Shown& a, const Shown& b) {
    return a.id < b.id;
  });
}

}  // namespace dateline::core
