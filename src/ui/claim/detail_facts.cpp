// Who makes a claim, and the facts that it gives: when it was said, of which places, when it
// happened, how sure the speaker is, and what it rests on.
#include <algorithm>
#include <span>

#include "ui/claim/detail_parts.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/claim_references.hpp"

namespace dateline::ui {

namespace {

struct Fact {
  Message label;
  std::string_view value;
};

constexpr float kBetweenColumns = 16;
constexpr int kWhoLines = 6;  // of the speaker's name, and of the role

TextStyle label_style() {
  TextStyle label = type::tiny;
  label.tracking = 0.4f;
  return label;
}

void draw_label(const Ui& ui, ImVec2 at, float width, Message words) {
  const TextStyle label = label_style();
  const core::RectPx box{
      .x = at.x,
      .y = at.y,
      .width = width,
      .height = 16,
  };
  draw_text(ui.canvas(), label, box, ui.palette.ink_3, ui.say(words));
}

// The claim's places, one under the other, each leading to its list. Returns what they take.
float draw_places(const Ui& ui, ImVec2 at, float width) {
  const float step = ui.touch() || ui.phone() ? 44.0f : 24.0f;
  float taken = 0;
  std::size_t above = 0;
  for (const core::PlaceIndex place : open_claim(ui).places) {
    const float steps = static_cast<float>(above) * step;
    taken = std::max(taken, steps);
    ++above;
    const core::RectPx room{
        .x = at.x,
        .y = at.y + taken,
        .width = width,
        .height = 20,
    };
    const Line words = place_text(ui.messages(), ui.world, place);
    const LinkedWords link =
        linked_words(ui, "place-of-claim", place.value, type::body, room, words.view(), 4);
    if (link.clicked) {
      follow_reference(ui, app::ListTab::places, place.value);
    }
    taken += link.height;
  }
  return taken;
}

// Returns its height.
float draw_fact(const Ui& ui, ImVec2 at, float width, const Fact& fact) {
  draw_label(ui, at, width, fact.label);
  at.y += 18;
  const bool places = fact.label == Message::place_as_claimed;
  if (places && !open_claim(ui).places.empty()) {
    return 18 + draw_places(ui, at, width);
  }
  const ImU32 ink = ui.palette.ink;
  return 18 + draw_wrapped(ui.canvas(), type::body, at, width, ink, fact.value, 10);
}

float half_of(Column column) {
  return (column.inner() - kBetweenColumns) / 2;
}

// Where each half has room for a few words, and for every label.
bool has_two_columns(const Ui& ui, Column column, std::span<const Fact> facts) {
  constexpr float kLeast = 220;
  const Canvas canvas = ui.canvas();
  const float half = half_of(column);
  const bool labels_fit = std::all_of(facts.begin(), facts.end(), [&](const Fact& fact) {
    return fact.value.empty() || text_width(canvas, label_style(), ui.say(fact.label)) <= half;
  });
  return column.inner() >= kLeast && labels_fit;
}

// Large text on a phone, or long labels: under each other.
float draw_in_one_column(const Ui& ui, Column column, std::span<const Fact> facts) {
  for (const Fact& fact : facts) {
    if (!fact.value.empty()) {
      const ImVec2 at{column.left(), column.y};
      column.y += draw_fact(ui, at, column.inner(), fact) + 6;
    }
  }
  return column.y;
}

float draw_in_two_columns(const Ui& ui, Column column, std::span<const Fact> facts) {
  const float half = half_of(column);
  float tallest = 0;  // of the row
  bool left = true;
  for (const Fact& fact : facts) {
    if (fact.value.empty()) {
      continue;
    }
    const float x = column.left() + (left ? 0 : half + kBetweenColumns);
    const float high = draw_fact(ui, {x, column.y}, half, fact);
    tallest = std::max(left ? 0.0f : tallest, high);
    if (!left) {
      column.y += tallest + 6;
    }
    left = !left;
  }
  const bool half_a_row = !left;
  return half_a_row ? column.y + tallest + 6 : column.y;
}

}  // namespace

float draw_speaker(const Ui& ui, Column column) {
  const core::Claim& claim = open_claim(ui);
  const core::ActorIndex speaker = claim.actor;
  const std::string& role = ui.story().actors[speaker.value].role;
  const Canvas canvas = ui.canvas();
  const Line words = speaker_text(ui.messages(), ui.story(), claim, ui.actor_name(speaker));
  const float name_width = text_width(canvas, type::strong, words.view());
  const float role_width = text_width(canvas, type::body, role);
  const core::RectPx room{
      .x = column.left(),
      .y = column.y,
      .width = column.inner(),
      .height = 20,
  };
  const LinkedWords link = linked_words(
      ui,
      "speaker-of-claim",
      speaker.value,
      type::strong,
      room,
      words.view(),
      kWhoLines
  );
  if (link.clicked) {
    follow_reference(ui, app::ListTab::speakers, speaker.value);
  }
  const ImU32 ink = ui.palette.ink_2;
  const float after_name = role.empty() ? 0 : 8 + role_width;
  if (name_width + after_name <= column.inner()) {
    const core::RectPx beside{
        .x = column.left() + name_width + 8,
        .y = column.y,
        .width = column.inner() - name_width - 8,
        .height = 20,
    };
    draw_text(canvas, type::body, beside, ink, role);
    return column.y + 20;
  }
  column.y += link.height;
  const ImVec2 beneath{column.left(), column.y};
  const float high =
      draw_wrapped(canvas, type::body, beneath, column.inner(), ink, role, kWhoLines);
  return column.y + high;
}

float draw_facts(const Ui& ui, Column column) {
  const core::Claim& claim = open_claim(ui);
  const ClaimWords& words = ui.memory.words.claims[ui.frame.open_claim->value];
  const Fact facts[] = {
      {Message::said, words.said_long},
      {Message::place_as_claimed, ui.say(Message::none_on_map)},
      {Message::happened, words.happened},
      {Message::hedge, claim.hedge},
      {Message::rests_on, claim.basis},
  };
  if (!has_two_columns(ui, column, facts)) {
    return draw_in_one_column(ui, column, facts);
  }
  return draw_in_two_columns(ui, column, facts);
}

}  // namespace dateline::ui
