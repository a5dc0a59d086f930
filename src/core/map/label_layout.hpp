// Which labels of a map are shown, and on which side of their points, so that none covers another.
//
// Greedy by priority over a grid of what is occupied, so that the cost grows with the labels, not
// with their square. What stood somewhere at the last layout stays there while it fits, and a
// newcomer needs a hair more room than one that stays: nothing jumps or flickers while the map
// moves.
//
//   upper_left   above   upper_right    `aside`: px from the anchor to the box's nearest edge,
//         left  (anchor)  right                  left and right
//   lower_left   below   lower_right    `away`:  the same, above and below
//                                       diagonals: the box's nearest corner lies at 45 degrees on
//                                                that ellipse
//
// What names a disc among discs stands nearer to its own than to any other. Where no side is, it
// stands farther off at the end of a leader line, which the caller draws from the disc's edge to
// the box's nearest point.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/geo/projection.hpp"
#include "core/map/label_space.hpp"

namespace dateline::core {

enum class LabelSide : std::uint8_t {
  right,
  left,
  above,
  below,
  upper_right,
  upper_left,
  lower_right,
  lower_left,
  centre
};

// The sides on which a label may stand, tried in this order.
struct LabelSides {
  LabelSide of[9] = {};
  std::uint8_t count = 0;
};

inline constexpr LabelSides kAllRound{
    {LabelSide::right,
     LabelSide::left,
     LabelSide::above,
     LabelSide::below,
     LabelSide::upper_right,
     LabelSide::upper_left,
     LabelSide::lower_right,
     LabelSide::lower_left},
    8
};
inline constexpr LabelSides kCentredOnly{{LabelSide::centre}, 1};

// A label that asks for room. Lengths are CSS px.
struct LabelCandidate {
  // the same label has it in every layout; no two of one layout share it, but for alternatives
  std::uint32_t id = 0;
  // the higher is placed first; among equals those shown before, then the lower id
  std::uint32_t priority = 0;
  ScreenPx anchor;  // outside the room: the label is not shown
  SizePx size;
  SizePx short_size;          // a smaller form, where the whole one has no side; {0, 0}: none
  float aside = 0, away = 0;  // may be negative: then the box covers the anchor
  float disc = 0;             // > 0: it names a disc of this radius about the anchor
  LabelSides sides;
  // of a label with this id and a higher priority: shown where that has no room
  bool alternative = false;
  bool over_soft = false;  // where nothing is free it may cover what is softly blocked
  // shown even where no side is free: moved along or away where that helps, else on the side that
  // hides least
  bool must = false;
};

struct PlacedLabel {
  std::uint32_t id = 0;
  std::uint32_t candidate = 0;  // its position in the order of `add`
  LabelSide side = LabelSide::centre;
  bool forced = false;    // it covers something
  bool is_short = false;  // in its smaller form
  bool led = false;       // at the end of a leader line
  RectPx box;
};

// The box of a label on one side. Above and below, it moves along to stay a px within `room`.
[[nodiscard]] RectPx label_box(const LabelCandidate& label, LabelSide side, RectPx room) noexcept;

// One map's layout, kept from frame to frame: it remembers where labels stood, and its memory, so
// that a steady map allocates nothing.
class LabelLayout {
 public:
  // Begins a layout inside `room`, outside of which no label may reach. Forgets obstacles and
  // candidates, not where labels stood. NaN sizes are not allowed.
  void begin(RectPx room);

  // Nothing may cover these. What lies outside the room is ignored.
  void block(RectPx obstacle);
  void block_disc(ScreenPx centre, float radius);
  // labels that are `over_soft` may, rather than not be shown
  void block_softly(RectPx obstacle);

  // Whether the point lies strictly inside something that nothing may cover.
  [[nodiscard]] bool is_blocked(ScreenPx point) const noexcept;

  void add(const LabelCandidate& label);

  // The labels that are shown, highest priority first; valid until the next begin.
  std::span<const PlacedLabel> place();

  // As if nothing had been shown before.
  void forget() noexcept {
    shown_.clear();
  }

 private:
  // `led`: from the anchor to the box, where a line leads to it
  struct Shown {
    std::uint32_t id = 0;
    LabelSide side = LabelSide::centre;
    ScreenPx led;
  };

  [[nodiscard]] const Shown* shown(std::uint32_t id) const noexcept;
  // The box of the label on that side; none where it does not fit with so much room around it.
  [[nodiscard]] std::optional<RectPx> fitting_box(
      const LabelCandidate& label,
      LabelSide side,
      float margin,
      bool over_soft
  ) const noexcept;
  [[nodiscard]] bool is_nearer_to_another(const LabelCandidate& label, RectPx box) const noexcept;
  [[nodiscard]] bool is_lead_clear(const LabelCandidate& label, RectPx box) const noexcept;
  void block(RectPx obstacle, LabelSpace::Kind kind);
  void reserve_lead(const LabelCandidate& label, RectPx box);
  void sort_candidates();
  bool find_place(LabelCandidate& label, PlacedLabel& placed);
  bool choose(const LabelCandidate& label, bool over_soft, PlacedLabel& placed);
  bool choose_side(LabelCandidate& label, PlacedLabel& placed);
  bool choose_led(const LabelCandidate& label, PlacedLabel& placed);
  bool lead_to(const LabelCandidate& label, RectPx box, PlacedLabel& placed) const noexcept;
  template <class Visit>
  bool visit_spots(const LabelCandidate& label, int steps, const Visit& visit) const;
  bool choose_nearby(const LabelCandidate& label, PlacedLabel& placed);
  bool is_placed(std::uint32_t id) const noexcept;
  void choose_least_crowded(const LabelCandidate& label, PlacedLabel& placed);
  void remember();

  LabelSpace space_;
  std::vector<LabelCandidate> candidates_;
  std::vector<std::uint32_t> order_;
  std::vector<std::uint8_t> was_shown_;  // by candidate
  std::vector<PlacedLabel> placed_;
  std::uint32_t led_ = 0;     // looked for in this layout
  std::vector<Shown> shown_;  // at the last layout, by id
};

}  // namespace dateline::core
