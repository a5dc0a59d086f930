// Where a claim stands in a source: outline of the article in bars, the passage in amber, the chain
// it came by, and the claims beside it. It has no article text, and says so.
#include "ui/claim/passage.hpp"

#include <algorithm>
#include <cmath>

#include "ui/claim/own_words.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/claim_ways.hpp"
#include "ui/sources/source_view.hpp"

namespace dateline::ui {

namespace {

constexpr float kGutter = 40;  // paragraph numbers stand left of it
constexpr float kBar = 5;
constexpr float kBarStep = 9;
// of a line that is not there: a Serif letter at 13 px, on average
constexpr float kLetterPx = 6.4f;

struct Bars {
  float x = 0;
  float y = 0;
  float width = 0;
  [[nodiscard]] std::uint32_t letters_a_line() const {
    return static_cast<std::uint32_t>(std::max(8.0f, width / kLetterPx));
  }
  [[nodiscard]] std::uint32_t lines(std::uint32_t letters) const {
    return std::max(1u, (letters + letters_a_line() - 1) / letters_a_line());
  }
};

// The part of one line that lies in [from, to) code points of the paragraph.
void draw_bar(
    const Canvas& canvas,
    const Bars& bars,
    std::uint32_t line,
    std::uint32_t from,
    std::uint32_t to,
    float y,
    ImU32 colour
) {
  const std::uint32_t begin = line * bars.letters_a_line();
  const std::uint32_t end = begin + bars.letters_a_line();
  const std::uint32_t low = std::max(from, begin);
  const std::uint32_t high = std::min(to, end);
  if (low >= high) {
    return;
  }
  const float unit = bars.width / static_cast<float>(bars.letters_a_line());
  fill(
      canvas,
      {bars.x + static_cast<float>(low - begin) * unit,
       y,
       static_cast<float>(high - low) * unit,
       kBar},
      colour
  );
}

// A neighbouring paragraph: its number and at most `most` lines. Returns the bottom.
float draw_neighbour(
    const Ui& ui,
    Column column,
    std::uint32_t number,
    std::uint32_t letters,
    std::uint32_t most,
    bool its_end
) {
  const Canvas canvas = ui.canvas();
  const Bars bars{column.left() + kGutter, column.y, column.inner() - kGutter - 14};
  draw_text(
      canvas,
      type::tiny,
      {column.left(), column.y - 5, kGutter - 12, 16},
      ui.palette.ink_3,
      Line().add(number).view()
  );
  const std::uint32_t lines = bars.lines(letters);
  const std::uint32_t first = its_end && lines > most ? lines - most : 0;
  const std::uint32_t last = std::min(lines, first + most);
  for (std::uint32_t line = first; line < last; ++line) {
    draw_bar(
        canvas,
        bars,
        line,
        0,
        letters,
        column.y + static_cast<float>(line - first) * kBarStep,
        ui.palette.bar_soft
    );
  }
  return column.y + static_cast<float>(last - first) * kBarStep;
}

// The claim's own paragraph, on the wash: the quoted words, then bars with the passage darker.
float draw_own(
    const Ui& ui,
    Column column,
    const core::Appearance& appearance,
    std::uint32_t letters
) {
  constexpr std::uint32_t kMostLines = 9;
  const Canvas canvas = ui.canvas();
  const float left = column.left() + 28;
  Line quote;
  if (!appearance.quote.empty()) {
    quote = ui.say_with(Message::quoted, {appearance.quote});
  }
  const float text_left = column.left() + kGutter;
  const float text_width_px = column.inner() - kGutter - 8;
  const Bars bars{text_left, 0, column.inner() - kGutter - 14};
  const std::uint32_t all = bars.lines(letters);
  const std::uint32_t passage_at = appearance.start / bars.letters_a_line();
  const std::uint32_t first = all <= kMostLines ? 0 : std::min(passage_at, all - kMostLines);
  const std::uint32_t last = std::min(all, first + kMostLines);
  const float quote_high =
      quote.view().empty() ? 0
                           : wrapped_height(canvas, type::quote, text_width_px, quote.view()) + 4;
  const float high =
      8 + quote_high + static_cast<float>(last - first) * kBarStep - (kBarStep - kBar) + 9;
  fill(canvas, {left, column.y, column.right() - left, high}, ui.palette.accent_wash);
  fill(canvas, {left, column.y, 4, high}, ui.palette.accent);
  draw_text(
      canvas,
      type::tiny_strong,
      {column.left(), column.y + (quote_high > 0 ? 9 : 3), 26, 16},
      ui.palette.ink,
      Line().add(appearance.paragraph).view()
  );
  if (quote_high > 0) {
    draw_wrapped(
        canvas,
        type::quote,
        {text_left, column.y + 6},
        text_width_px,
        ui.palette.ink,
        quote.view()
    );
  }
  for (std::uint32_t line = first; line < last; ++line) {
    const float y = column.y + 8 + quote_high + static_cast<float>(line - first) * kBarStep;
    draw_bar(
        canvas,
        bars,
        line,
        0,
        letters,
        y,
        mixed(ui.palette.accent_wash, ui.palette.rule_strong, 0.22f)
    );
    draw_bar(
        canvas,
        bars,
        line,
        appearance.start,
        appearance.end,
        y,
        mixed(ui.palette.accent_wash, ui.palette.rule_strong, 0.75f)
    );
  }
  return column.y + high;
}

float draw_outline(
    const Ui& ui,
    Column column,
    const core::Source& source,
    const core::Appearance& appearance
) {
  const auto& lengths = source.paragraph_lengths;
  const std::uint32_t at = appearance.paragraph;
  if (at > 1) {
    column.y = draw_neighbour(ui, column, at - 1, lengths[at - 2], 3, true) + 5;
  }
  column.y = draw_own(ui, column, appearance, lengths[at - 1]) + 9;
  if (at < lengths.size()) {
    column.y = draw_neighbour(ui, column, at + 1, lengths[at], 2, false) + 3;
  }
  return column.y;
}

// Whether the words stand in the text that the reader brought; without one, that there is none.
core::AnchorState anchor_state(const Ui& ui, const core::Appearance& appearance) {
  if (ui.frame.texts == nullptr || !ui.frame.open_claim) {
    return core::AnchorState::unchecked;
  }
  return ui.frame.texts->finding(appearance.source, ui.frame.open_claim->value, appearance.number)
      .state;
}

std::string_view state_words(const Ui& ui, core::AnchorState state) {
  return state == core::AnchorState::unchecked ? ui.say(Message::text_not_at_hand)
                                               : ui.messages().name(state);
}

void draw_anchor_state(const Ui& ui, core::RectPx box, core::AnchorState state) {
  const Canvas canvas = ui.canvas();
  const ImU32 ink = state == core::AnchorState::unchecked ? ui.palette.ink_3 : ui.palette.ink;
  const core::RectPx words =
      draw_text(canvas, type::small, box, ink, state_words(ui, state), Align::right);
  draw_icon(canvas, icon_of(state), {words.x - 10, box.y + box.height / 2}, 12, ink);
}

// `RTÉ c. 2 Nov, paragraph 8 of 47`, and whether the words were checked; in two lines when one does
// not hold them. The outlet leads to its source.
float draw_source_line(
    const Ui& ui,
    Column column,
    const core::Appearance& appearance,
    std::uint32_t number
) {
  const Canvas canvas = ui.canvas();
  const core::Source& source = ui.story().sources[appearance.source.value];
  const std::string_view outlet = outlet_text(source);
  Line when;
  Line where;
  when.add(ui.memory.words.sources[appearance.source.value].published);
  where = ui.say_with(
      Message::paragraph_of,
      {appearance.paragraph, static_cast<std::uint32_t>(source.paragraph_lengths.size())}
  );
  const core::AnchorState anchor = anchor_state(ui, appearance);
  const float state = text_width(canvas, type::small, state_words(ui, anchor)) + 20;
  const float name = std::min(text_width(canvas, type::strong, outlet) + 1, column.inner());
  const LinkedWords link = linked_words(
      ui,
      "source-of-claim",
      number,
      type::strong,
      {column.left(), column.y, column.inner(), 20},
      outlet
  );
  if (link.clicked) {
    take_way(ui, app::ListTab::sources, appearance.source.value);
  }
  // A long name has its own lines.
  const bool apart = name + 5 + text_width(canvas, type::body, when.view()) > column.inner();
  if (apart) {
    column.y += link.height;
  }
  const float left = apart ? column.left() : column.left() + name + 5;
  Line both;
  both.add(when.view()).add(", ").add(where.view());
  if (!apart &&
      name + 5 + text_width(canvas, type::body, both.view()) + 12 + state <= column.inner()) {
    draw_text(
        canvas,
        type::body,
        {left, column.y, column.right() - left, 20},
        ui.palette.ink_2,
        both.view()
    );
    draw_anchor_state(ui, {column.right() - state, column.y, state, 20}, anchor);
    return column.y + 24;
  }
  draw_text(
      canvas,
      type::body,
      {left, column.y, column.right() - left, 20},
      ui.palette.ink_2,
      when.view()
  );
  const bool beside = text_width(canvas, type::small, where.view()) + 8 + state <= column.inner();
  draw_text(
      canvas,
      type::small,
      {column.left(), column.y + 20, column.inner() - (beside ? state : 0), 20},
      ui.palette.ink_2,
      where.view()
  );
  if (!beside) {
    column.y += 20;
  }
  draw_anchor_state(
      ui,
      {beside ? column.right() - state : column.left(), column.y + 20, state, 20},
      anchor
  );
  return column.y + 46;
}

float draw_buttons(const Ui& ui, Column column, const core::Source& source, std::uint32_t number) {
  const float high = ui.touch() || ui.phone() ? 44.0f : 32.0f;
  float x = column.left();
  if (!source.url.empty()) {
    const Line words = source.publisher.empty() ? ui.say_with(Message::open_article, {})
                                                : ui.say_with(Message::read_at, {source.publisher});
    const core::RectPx box{
        x,
        column.y,
        std::min(button_width(ui, words.view(), true), column.inner()),
        high
    };
    ImGui::PushID(static_cast<int>(number));
    button(ui, "open-article", box, Icon::external, words.view());
    // The page lays a real link over it; see ExplorerUi::hovered_link.
    if (ImGui::IsItemHovered()) {
      ui.hovered_link = source.url;
    }
    ImGui::PopID();
    x = right_of(box) + 8;
  }
  if (number == 0) {
    const float wide = button_width(ui, ui.say(Message::copy_quote), true);
    if (x + wide > column.right()) {
      x = column.left();
      column.y += high + 8;
    }
    if (button(
            ui,
            "copy-quote",
            {x, column.y, wide, high},
            Icon::copy,
            ui.say(Message::copy_quote)
        )) {
      ui.push(app::QuoteCopyAsked{});
    }
    x = right_of({x, 0, wide, 0});
  }
  return x > column.left() ? column.y + high + 16 : column.y;
}

// From the origin to the outlet, a box each, arrows between.
float draw_relay(
    const Ui& ui,
    Column column,
    const core::Claim& claim,
    const core::Appearance& appearance,
    bool first
) {
  constexpr float kHigh = 26;
  constexpr float kArrow = 28;
  if (appearance.relay.empty()) {
    return column.y;
  }
  const Canvas canvas = ui.canvas();
  float x = column.left(), tall = kHigh;  // of the row
  Line origins;
  if (first) {
    origins = ui.say_with(Message::origins, {core::count_origins(claim)});
  }
  const float origins_wide = first ? text_width(canvas, type::small, origins.view()) : 0;
  for (std::size_t i = 0; i < appearance.relay.size(); ++i) {
    const std::string& carrier = ui.actor_short_name(appearance.relay[i]);
    const TextStyle style = appearance.relay[i] == claim.actor ? type::small_strong : type::small;
    const float wide =
        std::min(text_width(canvas, style, carrier) + 19, column.inner() - (i > 0 ? kArrow : 0));
    const float words = wrapped_height(canvas, style, wide - 18, carrier, 3);
    const bool wraps = x > column.left() && x + (i > 0 ? kArrow : 0) + wide > column.right();
    if (wraps) {
      x = column.left();
      column.y += tall + 8;
      tall = kHigh;
    }
    if (i > 0) {
      const float y = column.y + kHigh / 2;
      draw_stroke(canvas, {x + 3, y}, {x + kArrow - 4, y}, ui.palette.ink_3, 1.5f);
      draw_icon(canvas, Icon::chevron_right, {x + kArrow - 6.5f, y}, 14, ui.palette.ink_3);
      x += kArrow;
    }
    const core::RectPx box{x, column.y, wide, std::max(kHigh, words + 10)};
    tall = std::max(tall, box.height);
    outline(canvas, box, ui.palette.rule_strong, kRadius);
    draw_wrapped(
        canvas,
        style,
        {x + 9, column.y + (box.height - words) / 2},
        wide - 18,
        ui.palette.ink,
        carrier,
        3
    );
    x += wide;
  }
  if (origins_wide > 0 && x + 10 + origins_wide > column.right()) {
    column.y += tall + 2;
    tall = kHigh;
  }
  if (first) {
    const core::RectPx words = draw_text(
        canvas,
        type::small,
        {column.right() - origins_wide, column.y, origins_wide, kHigh},
        ui.palette.ink_3,
        origins.view(),
        Align::right
    );
    ImGui::SetCursorScreenPos({words.x, words.y});
    ImGui::Dummy({std::max(1.0f, words.width), kHigh});
    tooltip(ui, Hit{.hovered = ImGui::IsItemHovered()}, words, ui.say(Message::origins_help));
  }
  return column.y + tall;
}

constexpr int kNameLines = 3;  // of a speaker in a narrow column

// Where the parts of a relation stand: in one row, or, in a narrow column or with a long label,
// label and day over the claim.
struct RelationRow {
  core::RectPx label, claim;  // the claim's begins at its glyph
  float height = 0;
  bool stacked = false;
};

RelationRow
place_relation(const Ui& ui, Column column, std::string_view label, core::ClaimIndex other) {
  constexpr float kLabel = 100;
  constexpr float kNarrow = 300;
  constexpr float kBesideName = 22 + 10;
  const float row = ui.touch() ? 44.0f : 30.0f;
  const Canvas canvas = ui.canvas();
  const ClaimWords& words = ui.memory.words.claims[other.value];
  const float figure =
      words.figure.empty() ? 0 : text_width(canvas, type::small_strong, words.figure) + 8;
  const std::string& speaker = ui.actor_short_name(ui.story().claims[other.value].actor);
  const float needs = kLabel + kBesideName + figure + text_width(canvas, type::small, words.said) +
                      text_width(canvas, type::small, speaker);
  const bool fits = text_width(canvas, type::small, label) <= kLabel - 4;
  if (fits && column.inner() >= kNarrow && column.inner() >= needs) {
    const core::RectPx beside{column.left() + kLabel, column.y, column.inner() - kLabel, row};
    return {{column.left(), column.y, kLabel - 4, row}, beside, row};
  }
  const float name =
      wrapped_height(canvas, type::small, column.inner() - 22 - figure, speaker, kNameLines);
  return {
      {column.left(), column.y + 4, column.inner(), 18},
      {column.left(), column.y + 20, column.inner(), row - 20 + name},
      row + name,
      true
  };
}

void draw_related_claim(const Ui& ui, const RelationRow& row, core::ClaimIndex other) {
  const core::RectPx box = row.claim;
  const core::Claim& claim = ui.story().claims[other.value];
  const ClaimWords& words = ui.memory.words.claims[other.value];
  const Canvas canvas = ui.canvas();
  draw_stance(
      canvas,
      ui.palette,
      core::mark_of(claim.stance),
      {box.x + 7, box.y + box.height / 2},
      12,
      ui.palette.surface
  );
  const float left = box.x + 22;
  const float day = text_width(canvas, type::small, words.said);
  const core::RectPx day_row = row.stacked ? row.label : box;
  draw_text(
      canvas,
      type::small,
      {right_of(box) - day, day_row.y, day, day_row.height},
      ui.palette.ink_3,
      words.said
  );
  // The figure keeps its room; the name is what gives way.
  const float room = right_of(box) - (row.stacked ? 0 : day + 10) - left;
  const float figure =
      words.figure.empty()
          ? 0
          : std::min(text_width(canvas, type::small_strong, words.figure) + 8, room);
  const std::string& speaker = ui.actor_short_name(claim.actor);
  const float high = wrapped_height(canvas, type::small, room - figure, speaker, kNameLines);
  if (high > type::small.line && row.stacked) {
    draw_wrapped(
        canvas,
        type::small,
        {left, box.y + (box.height - high) / 2},
        room - figure,
        ui.palette.ink,
        speaker,
        kNameLines
    );
    draw_text(
        canvas,
        type::small_strong,
        {right_of(box) - figure + 8, box.y, figure, box.height},
        ui.palette.ink,
        words.figure
    );
    return;
  }
  const core::RectPx name = draw_text(
      canvas,
      type::small,
      {left, box.y, room - figure, box.height},
      ui.palette.ink,
      speaker
  );
  if (figure > 0) {
    draw_text(
        canvas,
        type::small_strong,
        {right_of(name) + 8, box.y, figure - 8, box.height},
        ui.palette.ink,
        words.figure
    );
  }
}

float draw_relation(const Ui& ui, Column column, std::uint32_t number, core::ClaimIndex here) {
  const core::Relation& relation = ui.story().relations[number];
  const core::ClaimIndex other = relation.from == here ? relation.to : relation.from;
  const Canvas canvas = ui.canvas();
  const std::string_view label = relation_label(ui.messages(), ui.world, relation, here);
  const RelationRow row = place_relation(ui, column, label, other);
  const float reason_left = row.claim.x + 22;
  const float reason_room = column.right() - reason_left;
  const float reason = wrapped_height(canvas, type::small, reason_room, relation.reason, 3);
  const core::RectPx box{
      column.left(),
      column.y,
      column.inner(),
      row.height + (reason > 0 ? reason + 4 : 0)
  };
  const Hit hit = hit_area(ui, "relation", number, box);
  if (hit.heat > 0) {
    fill(
        canvas,
        {box.x - 8, box.y + 1, box.width + 16, box.height - 1},
        faded(ui.palette.sunken, hit.heat),
        kRadius
    );
  }
  rule_across(canvas, box.x, box.y, box.width, ui.palette.rule);
  draw_text(canvas, type::small, row.label, ui.palette.ink_3, label);
  draw_related_claim(ui, row, other);
  draw_wrapped(
      canvas,
      type::small,
      {reason_left, bottom_of(row.claim) - (ui.touch() ? 10.0f : 5.0f)},
      reason_room,
      ui.palette.ink_3,
      relation.reason,
      3
  );
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked) {
    ui.push(app::ClaimPicked{other});
  }
  return bottom_of(box);
}

}  // namespace

float draw_appearance(
    const Ui& ui,
    Column column,
    const core::Claim& claim,
    const core::Appearance& appearance,
    std::uint32_t number
) {
  const core::Source& source = ui.story().sources[appearance.source.value];
  column.y = draw_source_line(ui, column, appearance, number) + 3;
  column.y = draw_outline(ui, column, source, appearance) + 10;
  if (appearance.words && later_is_here(ui)) {
    column.y = later::draw_own_words(ui, column, appearance);
  }
  column.y = draw_buttons(ui, column, source, number);
  return draw_relay(ui, column, claim, appearance, number == 0);
}

float draw_relations(const Ui& ui, Column column, core::ClaimIndex here) {
  const float top = column.y;
  for (const std::uint32_t number : ui.world.table.relations.of(here.value)) {
    const core::Relation& relation = ui.story().relations[number];
    const core::ClaimIndex other = relation.from == here ? relation.to : relation.from;
    const bool known = ui.world.table.published[other.value] <= ui.frame.known_on.value;
    if (known) {
      column.y = draw_relation(ui, column, number, here);
    }
  }
  if (column.y > top) {
    rule_across(ui.canvas(), column.left(), column.y, column.inner(), ui.palette.rule);
  }
  return column.y;
}

}  // namespace dateline::ui
