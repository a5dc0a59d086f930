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

constexpr float kPad = 12;
constexpr float kMark = 34;
constexpr float kBetween = 6;
constexpr float kClose = 44;  // on a phone
constexpr int kLines = 16;    // large text on a phone breaks into many; none is left out

enum class Phase : std::uint8_t {
  undecided,
  shown,
  over
};

// As long as the program runs, whatever story is open.
struct FirstUseMemory {
  Phase phase = Phase::undecided;
};

Phase phase(const Ui& ui) {
  return ui.memory.of<FirstUseMemory>().phase;
}
void set_phase(const Ui& ui, Phase phase) {
  ui.memory.of<FirstUseMemory>().phase = phase;
}

// Whoever looks about on a phone's map has yet chosen nothing.
bool nothing_chosen(const Ui& ui) {
  app::LinkState link = ui.state.link;
  if (ui.phone()) {
    link.camera.reset();
  }
  return link == app::initial_state(ui.world).link;
}

// A picture has no reader, nor a page that nobody has touched yet; a phone has one in hand, and the
// first touch must find things where they are seen.
bool has_reader(const Ui& ui) {
  const bool by_mouse = ui.memory.pointer.x > 0;
  const bool by_keys = ImGui::GetIO().NavVisible;
  const bool pointed = by_mouse || by_keys;
  if (ui.phone()) {
    return ui.touch() || pointed;
  }
  return !ui.touch() && pointed;
}

// A link that shows something needs no introduction. The address is known once it has arrived. It
// does not come up under a hand that is at work, nor on a small map, whose marks it would hide.
void decide(const Ui& ui) {
  const bool pressed = ImGui::IsAnyMouseDown();
  const bool released = ImGui::IsMouseReleased(ImGuiMouseButton_Left);
  const bool at_work = pressed || released;
  const bool welcome = ui.state.arrived && has_reader(ui) && !at_work;
  if (phase(ui) == Phase::undecided && welcome) {
    set_phase(ui, Phase::shown);
  }
  // Who has chosen something has found the way in.
  const bool shown = phase(ui) == Phase::shown;
  if (shown && !nothing_chosen(ui)) {
    set_phase(ui, Phase::over);
  }
}

// How the card is laid out: its words, a mark with what it means beneath them, and a way to close.
struct Card {
  core::RectPx box;
  float text = 0;   // the width of the words
  float first = 0;  // the height of those above the mark
  float side = 0;   // of the button that closes
};

float side_of_close(const Ui& ui) {
  return ui.touch() || ui.phone() ? 44.0f : 28.0f;
}

Card lay_out_card(const Ui& ui) {
  const Canvas canvas = ui.canvas();
  const core::RectPx free = ui.layout.map_free;
  const float buttons = ui.layout.map_buttons.width;
  const float widest = free.width - 24 - buttons - 8;
  const std::string_view words = ui.say(Message::first_use);
  const std::string_view meaning = ui.say(Message::first_use_mark);
  const TextStyle& style = type::small;
  Card card;
  card.side = side_of_close(ui);
  card.box.width = std::min(440.0f, widest);
  card.text = card.box.width - 2 * kPad - card.side;
  card.first = wrapped_height(canvas, style, card.text, words, kLines);
  const float room = card.text - kMark;
  const float beside_mark = wrapped_height(canvas, style, room, meaning, kLines);
  const float second = std::max(28.0f, beside_mark);
  card.box.height = 2 * kPad + card.first + kBetween + second;
  const float bottom = bottom_of(free) - 36;
  card.box.x = free.x + 12;
  card.box.y = bottom - card.box.height;
  return card;
}

// A place's mark, as an example.
void draw_mark(const Ui& ui, const Canvas& canvas, ImVec2 centre) {
  const core::StanceCounts stances{3, 0, 1, 0, 0, 1};
  draw_ring(canvas, ui.palette, {centre, 7, 1, 4}, stances);
}

void draw_words(const Ui& ui, const Canvas& canvas, const Card& card) {
  const core::RectPx inner = inset(card.box, kPad);
  const float left = inner.x;
  const float top = inner.y;
  const float y = top + card.first + kBetween;
  const float room = card.text - kMark;
  const std::string_view words = ui.say(Message::first_use);
  const std::string_view meaning = ui.say(Message::first_use_mark);
  const TextStyle& style = type::small;
  const ImVec2 above{left, top};
  const ImVec2 beside_mark{left + kMark, y};
  const ImU32 ink = ui.palette.ink;
  draw_wrapped(canvas, style, above, card.text, ink, words, kLines);
  draw_mark(ui, canvas, {left + 13, y + 14});
  const ImU32 fainter = ui.palette.ink_2;
  draw_wrapped(canvas, style, beside_mark, room, fainter, meaning, kLines);
}

// True when it is pressed.
bool draw_close(const Ui& ui, core::RectPx box) {
  const std::string_view words = ui.say(Message::close);
  return icon_button(ui, "close-first-use", box, Icon::close, words, {.framed = false});
}

// True when it is to be closed.
bool draw_card(const Ui& ui, const Card& card) {
  const Panel panel(ui, "first-use", card.box, 0);
  const Canvas& canvas = panel.canvas();
  fill(canvas, card.box, ui.palette.raised, kRadius);
  outline(canvas, card.box, ui.palette.rule_strong, kRadius);
  draw_words(ui, canvas, card);
  const core::RectPx close{
      .x = right_of(card.box) - card.side - 4,
      .y = card.box.y + 4,
      .width = card.side,
      .height = card.side,
  };
  return draw_close(ui, close);
}

// What the reader has opened, or is told just now, goes before it; it is back afterwards.
bool has_something_open(const Ui& ui) {
  const Memory& memory = ui.memory;
  const bool help = ui.state.help_open;
  const bool layers = ui.state.layers_open;
  const bool days = memory.cards.lanes || memory.cards.dates;
  const bool list = memory.cards.filters || search_shown(ui);
  if (help || layers || days || list) {
    return true;
  }
  const core::RectPx notice = notice_box(ui);
  return notice.width > 0;
}

bool is_shown_on_map(const Ui& ui) {
  const bool map = ui.state.link.view == app::View::map;
  const bool shown = phase(ui) == Phase::shown;
  return map && shown;
}

core::RectPx close_of_row(core::RectPx row) {
  return {
      .x = right_of(row) - kClose - 4,
      .y = row.y + (row.height - kClose) / 2,
      .width = kClose,
      .height = kClose,
  };
}

// The words, `wide` and `high`, as a way to the help, which has more of it.
Hit draw_row(const Ui& ui, core::RectPx row, float wide, float high) {
  core::RectPx pressed = row;
  pressed.width = row.width - kClose - 4;
  const Hit hit = hit_area(ui, "first-use-more", 0xffffffffu, pressed);
  const std::string_view words = ui.say(Message::first_use);
  const Canvas canvas = ui.canvas();
  const ImVec2 at{
      row.x + kPhoneInset,
      row.y + (row.height - high) / 2,
  };
  const ImU32 ink = ui.palette.ink;
  draw_wrapped(canvas, type::small, at, wide, ink, words, kLines);
  if (hit.focused) {
    draw_focus(ui, row, kRadius, true);
  }
  return hit;
}

}  // namespace

void draw_first_use(core::LaterKey, const Ui& ui) {
  decide(ui);
  const core::RectPx free = ui.layout.map_free;
  const bool busy = has_something_open(ui);
  const bool has_room = !ui.phone() && free.width >= 200;
  if (busy || !has_room || !is_shown_on_map(ui)) {
    return;
  }
  const Card card = lay_out_card(ui);
  if (card.box.height > free.height - 60) {
    return;
  }
  const bool closed = draw_card(ui, card);
  if (closed) {
    set_phase(ui, Phase::over);
  }
}

float draw_first_use_rows(core::LaterKey, const Ui& ui, core::RectPx box) {
  const bool peeking = ui.state.sheet == app::Sheet::peek;
  if (!is_shown_on_map(ui) || ui.state.link.tour || peeking) {
    return 0;
  }
  const std::string_view words = ui.say(Message::first_use);
  const float wide = box.width - 2 * kPhoneInset - kClose + 8;
  const float text = wrapped_height(ui.canvas(), type::small, wide, words, kLines);
  core::RectPx row = box;
  row.height = std::max(kClose, text + 2 * kPad);
  const Panel panel(ui, "first-use", row, ui.palette.sunken);
  const Hit more = draw_row(ui, row, wide, text);
  if (more.clicked) {
    ui.push(app::HelpToggled{});
  }
  const bool closed = !more.clicked && draw_close(ui, close_of_row(row));
  if (more.clicked || closed) {
    set_phase(ui, Phase::over);
  }
  return row.height;
}

}  // namespace dateline::ui
