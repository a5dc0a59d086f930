#include "core/map/label_layout.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/sorting.hpp"
#include "core/map/label_geometry.hpp"
#include "core/map/label_sides.hpp"

namespace dateline::core {

namespace {

// by how much a name must be nearer to its own disc than to another
constexpr float kNearerPx = 3.0f;
// labels of a layout for which a place at the end of a line is looked for: each asks some hundred
// times
constexpr std::uint32_t kMostLed = 48;
// of a leader line: what is looked at begins so far from its own disc, which is occupied too
constexpr float kLeadFrom = 10.0f, kLeadHalf = 1.2f, kLeadStep = 3.0f;

ScreenPx between(ScreenPx from, ScreenPx to, float part) noexcept {
  return {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
}

// Calls visit(point) from the disc's edge to the box, every few px, while it says true. False: one
// said false.
template <class Visit>
bool walk_lead(const LabelCandidate& label, RectPx box, const Visit& visit) {
  const ScreenPx end = nearest_point(box, label.anchor);
  const float length = distance(end, label.anchor);
  for (float walked = label.disc + kLeadFrom; walked < length - kLeadHalf; walked += kLeadStep) {
    if (!visit(between(label.anchor, end, walked / length))) {
      return false;
    }
  }
  return true;
}

// What a leader line takes at a point of it.
RectPx lead_box(ScreenPx at) noexcept {
  return square_about(at, kLeadHalf);
}

}  // namespace

void LabelLayout::begin(RectPx room) {
  space_.begin(room);
  candidates_.clear();
  placed_.clear();
  led_ = 0;
}

void LabelLayout::block(RectPx obstacle, LabelSpace::Kind kind) {
  if (cover_each_other(space_.room(), obstacle)) {
    space_.occupy(obstacle, kind);
  }
}

void LabelLayout::block(RectPx obstacle) {
  block(obstacle, LabelSpace::Kind::hard);
}

void LabelLayout::block_softly(RectPx obstacle) {
  block(obstacle, LabelSpace::Kind::soft);
}

void LabelLayout::block_disc(ScreenPx centre, float radius) {
  block(square_about(centre, radius), LabelSpace::Kind::disc);
}

bool LabelLayout::is_blocked(ScreenPx point) const noexcept {
  return !space_.is_free({point.x, point.y, 0, 0}, true);
}

void LabelLayout::add(const LabelCandidate& label) {
  candidates_.push_back(label);
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

std::optional<RectPx> LabelLayout::fitting_box(
    const LabelCandidate& label,
    LabelSide side,
    float margin,
    bool over_soft
) const noexcept {
  const RectPx box = label_box(label, side, space_.room());
  const RectPx wanted = grown(box, margin);
  if (!is_within(space_.room(), wanted) || !space_.is_free(wanted, over_soft)) {
    return std::nullopt;
  }
  return is_nearer_to_another(label, box) ? std::nullopt : std::optional(box);
}

// A reader would take it for the other's name.
bool LabelLayout::is_nearer_to_another(const LabelCandidate& label, RectPx box) const noexcept {
  if (label.disc <= 0) {
    return false;
  }
  const float clear = std::max(0.0f, distance(box, label.anchor) - label.disc) + kNearerPx;
  return space_.any_around(grown(box, clear), [&](std::uint32_t at) {
    const LabelSpace::Occupied& occupied = space_[at];
    if (occupied.kind != LabelSpace::Kind::disc) {
      return false;
    }
    const float radius = occupied.box.width / 2;
    const ScreenPx centre = centre_of(occupied.box);
    const bool is_own = distance(centre, label.anchor) < 0.5f;
    return !is_own && distance(box, centre) - radius < clear;
  });
}

bool LabelLayout::is_lead_clear(const LabelCandidate& label, RectPx box) const noexcept {
  return walk_lead(label, box, [this](ScreenPx at) { return space_.is_free(lead_box(at), true); });
}

void LabelLayout::reserve_lead(const LabelCandidate& label, RectPx box) {
  walk_lead(label, box, [this](ScreenPx at) {
    space_.occupy(lead_box(at), LabelSpace::Kind::hard);
    return true;
  });
}

bool LabelLayout::choose(const LabelCandidate& label, bool over_soft, PlacedLabel& placed) {
  const auto put = [&](LabelSide side, float margin) {
    const std::optional<RectPx> box = fitting_box(label, side, margin, over_soft);
    if (box) {
      placed.box = *box;
      placed.side = side;
    }
    return box.has_value();
  };
  const Shown* const before = shown(label.id);
  const LabelSide* const begin = label.sides.of;
  const LabelSide* const end = begin + label.sides.count;
  if (before != nullptr && std::find(begin, end, before->side) != end && put(before->side, 0)) {
    return true;
  }
  return std::any_of(begin, end, [&](LabelSide side) { return put(side, kNewcomerPx); });
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
  placed.is_short = choose_either();
  return placed.is_short;
}

bool LabelLayout::lead_to(
    const LabelCandidate& label,
    RectPx box,
    PlacedLabel& placed
) const noexcept {
  constexpr float kAroundPx = 2;
  constexpr float kLeastPx = 14;  // nearer, a line would not be seen
  const RectPx wanted = grown(box, kAroundPx);
  if (distance(box, label.anchor) - label.disc < kLeastPx) {
    return false;
  }
  if (!is_within(space_.room(), wanted) || !space_.is_free(wanted, true)) {
    return false;
  }
  if (!is_lead_clear(label, box)) {
    return false;
  }
  const ScreenPx nearest = nearest_point(box, label.anchor);
  placed.box = box;
  placed.led = true;
  placed.side = side_towards(nearest.x - label.anchor.x, nearest.y - label.anchor.y);
  return true;
}

// Where it stood, else round about the disc, and a step farther out each time.
bool LabelLayout::choose_led(const LabelCandidate& label, PlacedLabel& placed) {
  constexpr float kFirstPx = 12, kStepPx = 14, kMostPx = 170;
  constexpr float kTurn = 0.19634954f;  // a thirty-second of a circle
  constexpr int kTurns = 32;
  if (led_++ >= kMostLed) {
    return false;
  }
  const Shown* const before = shown(label.id);
  const bool was_led = before != nullptr && (before->led.x != 0 || before->led.y != 0);
  if (was_led) {
    const ScreenPx corner{label.anchor.x + before->led.x, label.anchor.y + before->led.y};
    const RectPx stood{corner.x, corner.y, label.size.width, label.size.height};
    if (lead_to(label, stood, placed)) {
      return true;
    }
  }
  for (float gap = kFirstPx; gap < kMostPx; gap += kStepPx) {
    for (int i = 0; i < kTurns; ++i) {
      const int turns = i % 2 == 0 ? i / 2 : -(i + 1) / 2;  // to either side alternately
      const RectPx box = box_towards(label, kTurn * static_cast<float>(turns), gap);
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
  for (int step = 0; step < steps; ++step) {
    for (std::uint8_t i = 0; i < label.sides.count; ++i) {
      const LabelSide side = label.sides.of[i];
      const RectPx still = label_box(moved, side, space_.room());
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
    moved.aside += kStepPx;
    moved.away += kStepPx;
  }
  return false;
}

bool LabelLayout::choose_nearby(const LabelCandidate& label, PlacedLabel& placed) {
  return visit_spots(label, 4, [&](RectPx box, LabelSide side, int) {
    placed.box = box;
    placed.side = side;
    const RectPx wanted = grown(box, kNewcomerPx);
    return is_within(space_.room(), wanted) && space_.is_free(wanted, label.over_soft);
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
    const float covered = is_within(space_.room(), box) ? space_.area_hidden(box) : kOutside;
    const float cost = covered * kept + kStepCost * static_cast<float>(step);
    if (cost < least) {
      least = cost;
      placed.side = side;
      placed.box = box;
    }
    return false;
  });
  placed.forced = true;
}

void LabelLayout::sort_candidates() {
  order_.clear();
  was_shown_.resize(candidates_.size());
  for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
    if (!space_.room().contains(candidates_[i].anchor)) {
      continue;
    }
    order_.push_back(i);
    was_shown_[i] = shown(candidates_[i].id) != nullptr ? 1 : 0;
  }
  sort_positions(order_, [this](std::uint32_t a, std::uint32_t b) {
    const LabelCandidate& first = candidates_[a];
    const LabelCandidate& second = candidates_[b];
    if (first.priority != second.priority) {
      return first.priority > second.priority;
    }
    return was_shown_[a] != was_shown_[b] ? was_shown_[a] > was_shown_[b] : first.id < second.id;
  });
}

// False where the label is not shown. In its smaller form, `label` comes out with that size.
bool LabelLayout::find_place(LabelCandidate& label, PlacedLabel& placed) {
  if (choose_side(label, placed)) {
    return true;
  }
  if (label.disc > 0) {
    placed.is_short = label.short_size.width > 0;
    if (choose_led(label, placed)) {
      return true;
    }
  }
  if (!label.must || label.sides.count == 0) {
    return false;
  }
  if (!choose_nearby(label, placed)) {
    choose_least_crowded(label, placed);
  }
  return true;
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
    if (!find_place(label, placed)) {
      continue;
    }
    space_.occupy(placed.box, LabelSpace::Kind::hard);
    if (placed.led) {
      reserve_lead(label, placed.box);
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
    ScreenPx led;
    if (label.led) {
      led = {label.box.x - anchor.x, label.box.y - anchor.y};
    }
    shown_.push_back({label.id, label.side, led});
  }
  sort_range(shown_.begin(), shown_.end(), [](const Shown& a, const Shown& b) {
    return a.id < b.id;
  });
}

}  // namespace dateline::core
