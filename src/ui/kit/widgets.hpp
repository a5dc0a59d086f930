// The explorer's few controls: a hit area with hover fade and focus ring, buttons, segments, chips,
// tooltips, and panels that scroll.
#pragma once

#include <string_view>

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// What a hit area saw this frame.
struct Hit {
  bool hovered = false;  // or focused by keyboard and held
  bool held = false;
  bool clicked = false;
  bool focused = false;  // by keyboard: draw the ring
  float heat = 0;        // 1 while hovered, fading to 0 in 120 ms afterwards
};

// What a hand can be expected to hit, about the middle of what is drawn: 24 px at least by mouse,
// 44 by finger (WCAG 2.5.8 and 2.5.5). Where two reach into each other, the one drawn first has it.
[[nodiscard]] core::RectPx within_reach(const Ui& ui, core::RectPx box) noexcept;

// Before a region's first control: it gets the keyboard when a key has asked for the region.
inline void enter(const Ui& ui, Region region) {
  if (ui.memory.wanted_region == region) {
    ui.memory.wanted_control = ui.memory.controls_drawn + 1;
  }
}

// An invisible control of this rectangle. `name` and `number` together are its identity within the
// panel, and its name for tests.
Hit hit_area(const Ui& ui, const char* name, std::uint32_t number, core::RectPx box);

// The control that was drawn last has the keyboard from the next frame on.
DATELINE_LATER void give_keyboard(core::LaterKey, Memory& memory);

// Before a card's first control: it gets the keyboard, and its ring at once where a key has opened
// the card. Once that is closed, the control that opened it has the keyboard again.
DATELINE_LATER void enter_card(const Ui& ui, CardFocus& card);
DATELINE_LATER void leave_cards(core::LaterKey, const Ui& ui);

// Adds to the recording, where there is one, a control that is made otherwise than by `hit_area`.
DATELINE_LATER void note_control(
    const Ui& ui,
    const char* name,
    std::uint32_t number,
    core::RectPx box,
    bool focused = false
);

// The keyboard's focus ring: 2 px of ink, 2 px outside, or just inside the rectangle for rows that
// touch each other.
void draw_focus(const Ui& ui, core::RectPx box, float radius, bool inside = false);

// The wash under what is pointed at, which fades when the pointer has left it.
void draw_hovered(const Ui& ui, const Hit& hit, core::RectPx box, float radius = 0);

// The focus ring just inside a row, while that has the keyboard.
void draw_row_focus(const Ui& ui, const Hit& hit, core::RectPx row);

// A hairline along the upper edge of a row, and along its lower one.
void rule_over(const Ui& ui, core::RectPx row);
void rule_under(const Ui& ui, core::RectPx row);

struct ButtonLook {
  bool primary = false;  // ink filled
  bool framed = true;
  bool enabled = true;
  bool strong = false;  // bold label
};

// A button with an icon and words; its width is `button_width`. True when clicked.
bool button(
    const Ui& ui,
    const char* name,
    core::RectPx box,
    std::string_view words,
    ButtonLook look = {}
);
bool button(
    const Ui& ui,
    const char* name,
    core::RectPx box,
    Icon icon,
    std::string_view words,
    ButtonLook look = {}
);
[[nodiscard]] float button_width(const Ui& ui, std::string_view words, bool with_icon);

// A square button with an icon alone; `words` are its tooltip.
bool icon_button(
    const Ui& ui,
    const char* name,
    core::RectPx box,
    Icon icon,
    std::string_view words,
    ButtonLook look = {}
);

// Words that act like a link within a panel. True when clicked.
bool text_button(
    const Ui& ui,
    const char* name,
    core::RectPx box,
    std::string_view words,
    Align align
);

// Words that lead elsewhere, underlined, in at most `lines` lines from the top of `room`, whose
// height is passed over.
struct LinkedWords {
  float height = 0;
  bool clicked = false;
};
LinkedWords linked_words(
    const Ui& ui,
    const char* name,
    std::uint32_t number,
    const TextStyle& style,
    core::RectPx room,
    std::string_view words,
    int lines = 3
);

// A rounded chip with an optional stance glyph. Returns its width.
float draw_chip(
    const Ui& ui,
    ImVec2 at,
    ImU32 edge,
    std::string_view words,
    const core::StanceMark* mark
);
[[nodiscard]] float chip_width(const Ui& ui, std::string_view words, bool with_glyph);

// Words in a small card under the control, when the pointer rests on it.
void tooltip(const Ui& ui, const Hit& hit, core::RectPx box, std::string_view words);
DATELINE_LATER void
draw_tooltip(core::LaterKey, const Ui& ui, core::RectPx box, std::string_view words);

// A child window over a rectangle of the window, open while the object lives. A scrolling one
// follows the wheel and a finger.
class Panel {
 public:
  enum class Scroll {
    no,
    vertical
  };
  Panel(
      const Ui& ui,
      const char* name,
      core::RectPx box,
      ImU32 background,
      Scroll scroll = Scroll::no
  );
  ~Panel();
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;

  [[nodiscard]] const Canvas& canvas() const noexcept {
    return canvas_;
  }
  [[nodiscard]] const core::RectPx& box() const noexcept {
    return box_;
  }
  // Screen y of the top of what scrolls.
  [[nodiscard]] float top() const noexcept {
    return box_.y - scroll_;
  }
  // How far the contents reach: `bottom` is a screen y like those from `top`.
  void ends_at(float bottom) const;
  // Scrolls so that these rows are seen, when they are not.
  void show(float from, float to) const;
  void scroll_to_top() const;
  void scroll_to(float y) const;

 private:
  DATELINE_LATER void draw_scrollbar(core::LaterKey, float contents) const;

  const Ui& ui_;
  core::RectPx box_;
  Canvas canvas_;
  float scroll_ = 0;
};

// `box` less `by` on each side.
[[nodiscard]] constexpr core::RectPx inset(core::RectPx box, float by) noexcept {
  return {box.x + by, box.y + by, box.width - 2 * by, box.height - 2 * by};
}
[[nodiscard]] constexpr float right_of(core::RectPx box) noexcept {
  return box.x + box.width;
}
[[nodiscard]] constexpr float bottom_of(core::RectPx box) noexcept {
  return box.y + box.height;
}
[[nodiscard]] inline ImVec2 centre_of(core::RectPx box) noexcept {
  return {box.x + box.width / 2, box.y + box.height / 2};
}
// What lies within `reach` of a point, as far as a square does.
[[nodiscard]] constexpr core::RectPx square_around(core::ScreenPx middle, float reach) noexcept {
  return {middle.x - reach, middle.y - reach, 2 * reach, 2 * reach};
}
[[nodiscard]] constexpr bool overlap(core::RectPx a, core::RectPx b) noexcept {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

}  // namespace dateline::ui
