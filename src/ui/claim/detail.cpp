// One claim in full: stance and scope, figure, sentence, speaker, what it rests on, and the claims
// beside it. It knows the order of things; passage.cpp knows sources.
#include "ui/claim/detail.hpp"

#include <algorithm>

#include "app/words/date_words.hpp"
#include "ui/claim/passage.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/claim_ways.hpp"

namespace dateline::ui {

namespace {

const core::Claim& open_claim(const Ui& ui) {
  return ui.story().claims[ui.frame.open_claim->value];
}

float target(const Ui& ui) {
  return ui.touch() || ui.phone() ? 44.0f : 28.0f;
}

// `1 of 11`, previous, next, close, at the right end of the first row. Returns the left edge.
float draw_stepper(const Ui& ui, Column column) {
  const float wide = target(ui);
  const float y = column.y + 12 - wide / 2;
  const float close = column.right() - wide + (wide - 16) / 2;
  const ButtonLook quiet{.framed = false};
  float left = close;
  // on the tour there is one pair of arrows: its own
  if (ui.frame.position && open_step(ui) == nullptr) {
    const auto at = *ui.frame.position;
    const auto count = static_cast<std::uint32_t>(ui.frame.listed.size());
    const float next = close - wide;
    const float previous = next - wide;
    if (icon_button(
            ui,
            "previous-claim",
            {previous, y, wide, wide},
            Icon::chevron_left,
            ui.say(Message::previous_claim),
            {.framed = false, .enabled = at > 0}
        )) {
      ui.push(app::ClaimStepped{-1});
    }
    if (icon_button(
            ui,
            "next-claim",
            {next, y, wide, wide},
            Icon::chevron_right,
            ui.say(Message::next_claim),
            {.framed = false, .enabled = at + 1 < count}
        )) {
      ui.push(app::ClaimStepped{1});
    }
    Line line;
    line = ui.say_with(
        Message::position_of,
        {static_cast<std::uint32_t>(at + 1), static_cast<std::uint32_t>(count)}
    );
    const Canvas canvas = ui.canvas();
    const float words = text_width(canvas, type::small, line.view());
    left = previous - words - 4;
    draw_text(canvas, type::small, {left, column.y, words, 24}, ui.palette.ink_3, line.view());
  }
  if (icon_button(
          ui,
          "close-claim",
          {close, y, wide, wide},
          Icon::close,
          ui.say(Message::close),
          quiet
      )) {
    ui.push(app::ClaimClosed{});
  }
  return left - 8;
}

// Chips side by side, in a new row when there is no room. Returns the bottom.
float draw_chips(const Ui& ui, Column column, float first_row_right) {
  const core::Claim& claim = open_claim(ui);
  const core::StanceMark mark = core::mark_of(claim.stance);
  float x = column.left();
  float y = column.y;
  float limit = first_row_right;
  const auto put = [&](std::string_view words, ImU32 edge, const core::StanceMark* glyph) {
    const float wide = chip_width(ui, words, glyph != nullptr);
    // Beside the stepper there may be no room even for the first.
    const bool first = x <= column.left() && limit < column.right();
    if ((x > column.left() || first) && x + wide > limit) {
      x = column.left();
      y += first ? std::max(32.0f, target(ui) - 8) : 32.0f;
      limit = column.right();
    }
    x += draw_chip(ui, {x, y}, edge, words, glyph) + 8;
  };
  put(ui.stance(mark), stance_colour(ui.palette, mark), &mark);
  const std::string_view scope = scope_label(ui.story(), claim);
  if (!scope.empty()) {
    put(scope, ui.palette.rule, nullptr);
  }
  if (claim.status == core::AboutStatus::planned) {
    put(ui.say(Message::planned), ui.palette.rule, nullptr);
  }
  return y + 24;
}

// The unit, when no question that the claim answers names it already.
std::string_view unit_to_show(const core::Story& story, const core::Claim& claim) {
  const std::string& unit = claim.figures.front().unit;
  const bool known =
      std::any_of(claim.answers.begin(), claim.answers.end(), [&](core::QuestionIndex q) {
        return story.questions[q.value].unit == unit;
      });
  return known ? std::string_view() : std::string_view(unit);
}

float draw_figure(const Ui& ui, Column column) {
  const core::Claim& claim = open_claim(ui);
  const std::uint32_t row = ui.frame.open_claim->value;
  const std::string_view figure = ui.memory.words.claims[row].figure;
  if (figure.empty()) {
    return column.y;
  }
  const Canvas canvas = ui.canvas();
  const TextStyle style = text_width(canvas, type::figure, figure) <= column.inner()
                              ? type::figure
                              : sized(type::figure, 28, 44);
  const core::RectPx taken = draw_text(
      canvas,
      style,
      {column.left(), column.y, column.inner(), style.line},
      ui.palette.ink,
      figure
  );
  if (ui.world.table.revised_by_later[row] != 0) {
    rule_across(canvas, taken.x, column.y + 25, taken.width, ui.palette.ink, 2);
  }
  const std::string_view unit = unit_to_show(ui.story(), claim);
  const float left = right_of(taken) + 8;
  if (!unit.empty()) {
    draw_text(
        canvas,
        type::body,
        {left, column.y + 17, column.right() - left, 20},
        ui.palette.ink_2,
        unit
    );
  }
  return column.y + style.line;
}

// The figures after the first, each with its population.
float draw_more_figures(const Ui& ui, Column column) {
  const core::Claim& claim = open_claim(ui);
  const Canvas canvas = ui.canvas();
  for (std::size_t i = 1; i < claim.figures.size(); ++i) {
    const std::string figure = app::figure_text(ui.messages(), claim.figures[i]);
    const core::RectPx taken = draw_text(
        canvas,
        type::question,
        {column.left(), column.y, column.inner(), 24},
        ui.palette.ink,
        figure
    );
    const float left = right_of(taken) + 8;
    const std::string& what =
        claim.figures[i].population.empty() ? claim.figures[i].unit : claim.figures[i].population;
    draw_text(
        canvas,
        type::small,
        {left, column.y, column.right() - left, 24},
        ui.palette.ink_2,
        what
    );
    column.y += 24;
  }
  return column.y;
}

float draw_speaker(const Ui& ui, Column column) {
  const core::ActorIndex speaker = open_claim(ui).actor;
  const core::Actor& actor = ui.story().actors[speaker.value];
  const Canvas canvas = ui.canvas();
  const Line words =
      speaker_text(ui.messages(), ui.story(), open_claim(ui), ui.actor_name(speaker));
  const float name = text_width(canvas, type::strong, words.view());
  const float role = text_width(canvas, type::body, actor.role);
  const core::RectPx room{column.left(), column.y, column.inner(), 20};
  const LinkedWords link =
      linked_words(ui, "speaker-of-claim", speaker.value, type::strong, room, words.view(), 2);
  if (link.clicked) {
    take_way(ui, app::ListTab::speakers, speaker.value);
  }
  const float beside = actor.role.empty() ? 0 : 8 + role;
  if (name + beside <= column.inner()) {
    draw_text(
        canvas,
        type::body,
        {column.left() + name + 8, column.y, column.inner() - name - 8, 20},
        ui.palette.ink_2,
        actor.role
    );
    return column.y + 20;
  }
  column.y += link.height;
  return column.y + draw_wrapped(
                        canvas,
                        type::body,
                        {column.left(), column.y},
                        column.inner(),
                        ui.palette.ink_2,
                        actor.role,
                        2
                    );
}

struct Fact {
  Message label;
  std::string_view value;
};

void draw_label(const Ui& ui, ImVec2 at, float width, Message words) {
  TextStyle label = type::tiny;
  label.tracking = 0.4f;
  draw_text(ui.canvas(), label, {at.x, at.y, width, 16}, ui.palette.ink_3, ui.say(words));
}

// The claim's places, one under the other, each leading to its list. Returns what they take.
float draw_places(const Ui& ui, ImVec2 at, float width) {
  const float step = ui.touch() || ui.phone() ? 44.0f : 24.0f;
  float taken = 0;
  std::size_t i = 0;
  for (const core::PlaceIndex place : open_claim(ui).places) {
    taken = std::max(taken, static_cast<float>(i++) * step);
    const Line words = place_text(ui.messages(), ui.world, place);
    const LinkedWords link = linked_words(
        ui,
        "place-of-claim",
        place.value,
        type::body,
        {at.x, at.y + taken, width, 20},
        words.view(),
        4
    );
    if (link.clicked) {
      take_way(ui, app::ListTab::places, place.value);
    }
    taken += link.height;
  }
  return taken;
}

float draw_fact(const Ui& ui, ImVec2 at, float width, const Fact& fact) {
  draw_label(ui, at, width, fact.label);
  at.y += 18;
  if (fact.label == Message::place_as_claimed && !open_claim(ui).places.empty()) {
    return 18 + draw_places(ui, at, width);
  }
  return 18 + draw_wrapped(ui.canvas(), type::body, at, width, ui.palette.ink, fact.value, 10);
}

// Said, place, hedge, what it rests on: in two columns where there is room; what the claim does not
// say takes no room.
float draw_facts(const Ui& ui, Column column) {
  const core::Claim& claim = open_claim(ui);
  const ClaimWords& words = ui.memory.words.claims[ui.frame.open_claim->value];
  const Fact facts[] = {
      {Message::said, words.said_long},
      {Message::place_as_claimed, ui.say(Message::none_on_map)},
      {Message::happened, words.happened},
      {Message::hedge, claim.hedge},
      {Message::rests_on, claim.basis}
  };
  const bool one = column.inner() < 220;  // large text on a phone: under each other
  const float half = one ? column.inner() : (column.inner() - 16) / 2;
  float tallest = 0;
  int at = 0;
  for (const Fact& fact : facts) {
    if (fact.value.empty()) {
      continue;
    }
    if (one) {
      column.y += draw_fact(ui, {column.left(), column.y}, half, fact) + 6;
      continue;
    }
    const float x = column.left() + (at % 2 == 0 ? 0 : half + 16);
    tallest = std::max(at % 2 == 0 ? 0.0f : tallest, draw_fact(ui, {x, column.y}, half, fact));
    if (at % 2 == 1) {
      column.y += tallest + 6;
    }
    ++at;
  }
  return at % 2 == 1 ? column.y + tallest + 6 : column.y;
}

float draw_sources(const Ui& ui, Column column) {
  const core::Claim& claim = open_claim(ui);
  std::uint32_t number = 0;
  for (const core::Appearance& appearance : claim.appearances) {
    column.y = draw_appearance(ui, column, claim, appearance, number++) + 20;
  }
  return column.y;
}

}  // namespace

float draw_detail_rows(const Ui& ui, Column column) {
  const bool apart = ui.touch() || ui.phone();
  const core::Claim& claim = open_claim(ui);
  column.y += ui.phone() ? 14.0f : apart ? 26.0f : 20.0f;
  const float stepper_left = draw_stepper(ui, column);
  column.y = draw_chips(ui, column, stepper_left) + 12;
  const bool has_figure = !claim.figures.empty();
  column.y = draw_figure(ui, column);
  const Canvas canvas = ui.canvas();
  column.y += draw_wrapped(
      canvas,
      has_figure ? type::sentence : type::lead,
      {column.left(), column.y},
      column.inner(),
      ui.palette.ink,
      claim.summary,
      16
  );
  column.y = draw_more_figures(ui, column) + 8;
  enter(ui, Region::claim);  // its links; what steps on and closes has keys of its own
  column.y = draw_speaker(ui, column) + 8;
  column.y = draw_facts(ui, column) + 6;
  rule_across(canvas, column.left(), column.y, column.inner(), ui.palette.ink, 2);
  if (later_is_here(ui)) {
    column.y = draw_sources(ui, {column.x, column.y + 10, column.width, column.inset});
    column.y = draw_relations(ui, column, *ui.frame.open_claim);
    column.y = later::draw_ways_on(ui, column);
  }
  return column.y + 24;
}

// What the story says of itself speaks of all its articles: looking back, it says the day and the
// claims that were known.
Line known_on_text(const Ui& ui) {
  Line line;
  line.add(ui.say(Message::as_known_on))
      .add(" ")
      .add(day_text(ui.messages(), ui.frame.known_on, true).view());
  return line.add(": ").add(ui.say_with(Message::claims, {ui.frame.known}).view());
}

float draw_about(const Ui& ui, Column column) {
  const core::KnownStory& story = ui.story();
  const Line looking_back = known_on_text(ui);
  const Canvas canvas = ui.canvas();
  const auto paragraph =
      [&](const TextStyle& style, ImU32 colour, std::string_view text, float after) {
        column.y +=
            draw_wrapped(canvas, style, {column.left(), column.y}, column.inner(), colour, text) +
            after;
      };
  column.y += 20;
  paragraph(type::section, ui.palette.ink, ui.say(Message::about_story), 8);
  paragraph(
      type::sentence,
      ui.palette.ink,
      story.day() ? looking_back.view() : std::string_view(story.summary),
      16
  );
  rule_across(canvas, column.left(), column.y, column.inner(), ui.palette.rule);
  column.y += 12;
  if (!story.method.empty()) {
    paragraph(type::strong, ui.palette.ink, ui.say(Message::how_made), 4);
    paragraph(type::body, ui.palette.ink_2, story.method, 16);
  }
  if (!story.corrections.empty()) {
    paragraph(type::strong, ui.palette.ink, ui.say(Message::corrections), 4);
  }
  for (const core::Correction& correction : story.corrections) {
    paragraph(type::small, ui.palette.ink_3, app::long_date(ui.messages(), correction.date), 0);
    paragraph(type::body, ui.palette.ink_2, correction.text, 8);
  }
  return column.y + 16;
}

void draw_detail_panel(const Ui& ui, core::RectPx box) {
  const Panel panel(ui, "detail", box, ui.palette.surface, Panel::Scroll::vertical);
  const Column column{box.x, panel.top(), box.width, ui.phone() ? kPhoneInset : kInset};
  const bool open = ui.frame.open_claim.has_value();
  panel.ends_at(
      open                ? draw_detail_rows(ui, column)
      : later_is_here(ui) ? draw_about(ui, column)
                          : column.y
  );
  if (ui.memory.detail_shown != ui.frame.open_claim) {
    panel.scroll_to_top();
  }
  ui.memory.detail_shown = ui.frame.open_claim;
}

void draw_detail(const Ui& ui) {
  const core::RectPx box = ui.layout.detail;
  if (box.width <= 0) {
    return;
  }
  draw_detail_panel(ui, {box.x + 1, box.y, box.width - 1, box.height});
  const Panel edge(ui, "detail-edge", {box.x, box.y, 1, box.height}, ui.palette.rule);
}

}  // namespace dateline::ui
