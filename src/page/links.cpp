// How the story's entries are named and linked to, wherever they are mentioned.
#include "app/words/date_words.hpp"
#include "core/base/text.hpp"
#include "page/markup.hpp"

namespace dateline::page {

using app::Message;

namespace {

// code points of a summary, where the editor gave no shorter text
constexpr std::size_t kShortWords = 60;

}  // namespace

LocalisedText Writer::place_name(core::PlaceIndex index) const noexcept {
  const core::Place& place = story().places[index.value];
  return called(story(), words.language(), place.names, place.name);
}

LocalisedText Writer::actor_name(core::ActorIndex index) const noexcept {
  const core::Actor& actor = story().actors[index.value];
  return called(story(), words.language(), actor.names, actor.name);
}

LocalisedText Writer::actor_short_name(core::ActorIndex index) const noexcept {
  const core::Actor& actor = story().actors[index.value];
  return called(story(), words.language(), actor.names, actor.short_name);
}

Writer& Writer::claim_words(core::ClaimIndex index) {
  const core::Claim& told = claim(index);
  name(actor_short_name(told.actor));
  raw(" (").name(told.stance).raw("): ");
  if (!told.figures.empty()) {
    figure(told.figures.front()).raw(", ");
  }
  if (!told.short_text.empty()) {
    return ours(told.short_text);
  }
  return ours(core::shortened(told.summary, kShortWords));
}

Writer& Writer::claim_link(core::ClaimIndex index) {
  link("claim", claim(index).id);
  return claim_words(index).raw("</a>");
}

Writer& Writer::claim_list(const std::vector<core::ClaimIndex>& claims) {
  if (claims.empty()) {
    return *this;
  }
  raw("<ul>");
  for (const core::ClaimIndex index : claims) {
    raw("<li>").claim_link(index);
  }
  return raw("</ul>");
}

Writer& Writer::place_link(core::PlaceIndex index) {
  const core::Place& place = story().places[index.value];
  const LocalisedText called = place_name(index);
  const auto linked = [&] {
    link("place", place.id).name(called).raw("</a>");
  };
  if (place.extent == core::Extent::not_stated) {
    return around(Message::extent_not_stated, linked);
  }
  const bool near = place.extent == core::Extent::near;
  if (near && !app::says_near(messages, called.text)) {
    return around(Message::near_place, linked);
  }
  linked();
  return *this;
}

Writer& Writer::speaker_link(core::ActorIndex index) {
  const core::Actor& actor = story().actors[index.value];
  link("speaker", actor.id);
  return name(actor_name(index)).raw("</a>");
}

Writer& Writer::source_link(core::SourceIndex index) {
  const core::Source& source = story().sources[index.value];
  link("source", source.id);
  return ours(source.title).raw("</a>");
}

Writer& Writer::question_link(core::QuestionIndex index) {
  const core::Question& question = story().questions[index.value];
  link("question", question.id);
  return ours(question.text).raw("</a>");
}

Writer& Writer::figure(const core::Figure& figure) {
  const auto number = [&] {
    text(app::figure_text(messages, figure)).raw(" ").ours(figure.unit);
  };
  if (figure.denied) {
    return around(Message::quote_denied, number);
  }
  number();
  return *this;
}

}  // namespace dateline::page
