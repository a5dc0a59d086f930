// What a reader is told who comes for the first time, by no one's link: what this is, and how to
// read a mark. Once, until it is put away.
#include "ui/shell/first_use.hpp"

#include <algorithm>

#include "app/change/reduce.hpp"
#include "ui/cards/notice.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/search/search.hpp"

namespace dateline::ui {

namespace {

constexpr float kPad = 12, kMark = 34;
constexpr int kLines = 16;  // large text on a phone breaks into many; none is left out

enum class Telling : std::uint8_t {
  undecided,
  shown,
  over
};

// As long as the program runs, whatever story is open.
struct FirstUseMemory {
  Telling telling = Telling::undecided;
};

Telling telling(const Ui& ui) {
  return ui.memory.of<FirstUseMemory>().telling;
}
void set_telling(const Ui& ui, Telling telling) {
  ui.memory.of<FirstUseMemory>().telling = telling;
}

// Whoever looks about on a phone's map has yet chosen nothing.
bool nothing_chosen(const Ui& ui) {
  app::LinkState link = ui.state.link;
  if (ui.phone()) {
    link.camera.reset();
  }
  return link == app::initial_state(ui.world).link;
}

// A link that shows something needs no introduction. The address is known once it has arrived.
void decide(const Ui& ui) {
  // A picture has no reader, nor a page that nobody has touched yet; a phone has one in hand, and
  // the first touch must find things where they are seen. It does not come up under a hand that is
  // at work, nor on a small map, whose marks it would hide.
  const bool at_work = ImGui::IsAnyMouseDown() || ImGui::IsMouseReleased(ImGuiMouseButton_Left);
  const bool pointed = ui.memory.pointer.x > 0 || ImGui::GetIO().NavVisible;
  const bool someone = ui.phone() ? ui.touch() || pointed : !ui.touch() && pointed;
  if (telling(ui) == Telling::undecided && ui.state.arrived && someone && !at_work) {
    set_telling(ui, nothing_chosen(ui) ? Telling::shown : Telling::over);
  }
  // Who has chosen something has found the way in.
  if (telling(ui) == Telling::shown && !nothing_chosen(ui)) {
    set_telling(ui, Telling::over);
  }
}

void draw_words(const Ui& ui, const Canvas& canvas, core::RectPx box, float text, float first) {
  const float y = box.y + kPad + first + 6;
  draw_wrapped(
      canvas,
      type::small,
      {box.x + kPad, box.y + kPad},
      text,
      ui.palette.ink,
      ui.say(Message::first_use),
      kLines
  );
  draw_ring(canvas, ui.palette, {{box.x + kPad + 13, y + 14}, 7, 1, 4}, {3, 0, 1, 0, 0, 1});
  draw_wrapped(
      canvas,
      type::small,
      {box.x + kPad + kMark, y},
      text - kMark,
      ui.palette.ink_2,
      ui.say(Message::first_use_mark),
      kLines
  );
}

}  // namespace

void draw_first_use(const Ui& ui) {
  decide(ui);
  const core::RectPx free = ui.layout.map_free;
  // What the reader has opened, or is told just now, goes before it; it is back afterwards.
  const bool card = ui.state.layers_open || ui.state.help_open || search_shown(ui) ||
                    ui.memory.cards.lanes || ui.memory.cards.dates || ui.memory.cards.filters;
  const bool busy = card || notice_box(ui).width > 0;
  if (ui.phone() || busy || telling(ui) != Telling::shown || ui.state.link.view != app::View::map ||
      free.width < 200) {
    return;
  }
  const Canvas measure = ui.canvas();
  const float side = ui.touch() || ui.phone() ? 44.0f : 28.0f;
  const float wide = std::min(440.0f, free.width - 24 - ui.layout.map_buttons.width - 8),
              text = wide - 2 * kPad - side;
  const float first =
      wrapped_height(measure, type::small, text, ui.say(Message::first_use), kLines);
  const float second =
      wrapped_height(measure, type::small, text - kMark, ui.say(Message::first_use_mark), kLines);
  const float high = 2 * kPad + first + 6 + std::max(28.0f, second);
  if (high > free.height - 60) {
    return;
  }
  const core::RectPx box{free.x + 12, bottom_of(free) - 36 - high, wide, high};
  bool over = false;
  {
    const Panel panel(ui, "first-use", box, 0);
    fill(panel.canvas(), box, ui.palette.raised, kRadius);
    outline(panel.canvas(), box, ui.palette.rule_strong, kRadius);
    draw_words(ui, panel.canvas(), box, text, first);
    over = icon_button(
        ui,
        "close-first-use",
        {right_of(box) - side - 4, box.y + 4, side, side},
        Icon::close,
        ui.say(Message::close),
        {.framed = false}
    );
  }
  if (over) {
    set_telling(ui, Telling::over);
  }
}

float draw_first_use_rows(const Ui& ui, core::RectPx box) {
  if (telling(ui) != Telling::shown || ui.state.link.view != app::View::map || ui.state.link.tour ||
      ui.state.sheet == app::Sheet::peek) {
    return 0;
  }
  constexpr float kClose = 44;
  const float left = box.x + kPhoneInset, wide = box.width - 2 * kPhoneInset - kClose + 8;
  const float words =
      wrapped_height(ui.canvas(), type::small, wide, ui.say(Message::first_use), kLines);
  const float high = std::max(kClose, words + 2 * kPad);
  const core::RectPx row{box.x, box.y, box.width, high};
  const Panel panel(ui, "first-use", row, ui.palette.sunken);
  // More of it is in the help.
  const Hit more =
      hit_area(ui, "first-use-more", 0xffffffffu, {row.x, row.y, row.width - kClose - 4, high});
  draw_wrapped(
      panel.canvas(),
      type::small,
      {left, row.y + (high - words) / 2},
      wide,
      ui.palette.ink,
      ui.say(Message::first_use),
      kLines
  );
  if (more.focused) {
    draw_focus(ui, row, kRadius, true);
  }
  if (more.clicked) {
    ui.push(app::HelpToggled{});
  }
  const core::RectPx close{right_of(row) - kClose - 4, row.y + (high - kClose) / 2, kClose, kClose};
  if (more.clicked || icon_button(
                          ui,
                          "close-first-use",
                          close,
                          Icon::close,
                          ui.say(Message::close),
                          {.framed = false}
                      )) {
    set_telling(ui, Telling::over);
  }
  return high;
}

}  // namespace dateline::ui
