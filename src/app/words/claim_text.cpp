#include "app/words/claim_text.hpp"

#include <algorithm>

#include "app/words/actor_names.hpp"
#include "app/words/date_words.hpp"
#include "core/base/text.hpp"

namespace dateline::app {

namespace {

// With the role where that is in the reader's language: the story tells it in its own alone.
std::string
speaker(const Messages& messages, const core::KnownStory& story, core::ActorIndex actor) {
  const std::string& name = actor_name(story, actor, messages.language());
  const std::string& role = story.actors[actor.value].role;
  return role.empty() || story.language != tag_of(messages.language())
             ? name
             : core::concat({name, ", ", role});
}

std::string figure_line(const Messages& messages, const core::Figure& figure) {
  std::string text = figure_text(messages, figure);
  if (!figure.unit.empty()) {
    text += " " + figure.unit;
  }
  if (!figure.population.empty()) {
    text += ", " + figure.population;
  }
  return messages.spelt(
      Message::quote_figure,
      {figure.denied ? messages.spelt(Message::quote_denied, {text}) : text}
  );
}

bool same_figure(const core::Figure& a, const core::Figure& b) {
  return a.low == b.low && a.high == b.high && a.approximate == b.approximate &&
         a.denied == b.denied && a.unit == b.unit && a.population == b.population;
}

bool same_figures(const std::vector<core::Figure>& a, const std::vector<core::Figure>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_figure);
}

void add_line(std::string& text, std::string line) {
  if (!text.empty()) {
    text += "\n";
  }
  text += line;
}

// Speaker, stance and summary are told together: one is not to be read without the others.
void add_saying(
    const Messages& messages,
    const core::KnownStory& story,
    const core::Claim& claim,
    const core::OwnWords& words,
    std::string& text
) {
  const core::ActorIndex actor = words.actor.value_or(claim.actor);
  const core::Stance stance = words.stance.value_or(claim.stance);
  const std::string& summary = words.summary ? *words.summary : claim.summary;
  if (actor == claim.actor && stance == claim.stance && summary == claim.summary) {
    return;
  }
  add_line(
      text,
      messages.spelt(
          Message::own_says,
          {actor_name(story, actor, messages.language()), messages.name(stance), summary}
      )
  );
}

// The words that the article prints, then where it prints them.
void add_appearance(
    const Messages& messages,
    const core::KnownStory& story,
    core::ClaimIndex claim,
    const core::Appearance& appearance,
    std::string& text
) {
  const core::Source& source = story.sources[appearance.source.value];
  if (!appearance.quote.empty()) {
    text += messages.spelt(Message::quote_words, {appearance.quote}) + "\n";
  }
  const std::string title = source.publisher.empty()
                                ? source.title
                                : core::concat({source.title, ", ", source.publisher});
  text += messages.spelt(
              Message::quote_source,
              {appearance.paragraph, title, long_date(messages, source.published)}
          ) +
          "\n";
  const std::string otherwise = own_words_text(messages, story, claim, appearance);
  if (!otherwise.empty()) {
    text += core::concat({messages.text(Message::own_words), ": ", otherwise, "\n"});
  }
}

}  // namespace

std::string
claim_line(const Messages& messages, const core::KnownStory& story, core::ClaimIndex index) {
  const core::Claim& claim = story.claims[index.value];
  return messages.spelt(
      Message::own_says,
      {actor_name(story, claim.actor, messages.language()),
       messages.name(claim.stance),
       claim.summary}
  );
}

std::string
claim_text(const Messages& messages, const core::KnownStory& story, core::ClaimIndex index) {
  const core::Claim& claim = story.claims[index.value];
  std::string text =
      messages.spelt(
          Message::quote_says,
          {speaker(messages, story, claim.actor), messages.name(claim.stance), claim.summary}
      ) +
      "\n";
  for (const core::Figure& figure : claim.figures) {
    text += figure_line(messages, figure) + "\n";
  }
  if (!claim.hedge.empty()) {
    text += messages.spelt(Message::quote_hedge, {claim.hedge}) + "\n";
  }
  text += messages.spelt(Message::quote_said, {long_date(messages, claim.said)}) + "\n";
  for (const core::Appearance& appearance : claim.appearances) {
    add_appearance(messages, story, index, appearance, text);
  }
  return text;
}

std::string own_words_text(
    const Messages& messages,
    const core::KnownStory& story,
    core::ClaimIndex index,
    const core::Appearance& appearance
) {
  std::string text;
  if (!appearance.words) {
    return text;
  }
  const core::Claim& claim = story.claims[index.value];
  const core::OwnWords& words = *appearance.words;
  add_saying(messages, story, claim, words, text);
  if (words.figures && !same_figures(*words.figures, claim.figures)) {
    if (words.figures->empty()) {
      add_line(text, std::string(messages.text(Message::own_no_figure)));
    }
    for (const core::Figure& figure : *words.figures) {
      add_line(text, figure_line(messages, figure));
    }
  }
  if (words.hedge && *words.hedge != claim.hedge && !words.hedge->empty()) {
    add_line(text, messages.spelt(Message::quote_hedge, {*words.hedge}));
  }
  if (words.said && !(words.said->when == claim.said)) {
    add_line(text, messages.spelt(Message::quote_said, {long_date(messages, words.said->when)}));
  }
  return text;
}

}  // namespace dateline::app
