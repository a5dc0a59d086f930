// The texts of each kind of entry, in the order in which they count.
#include "core/search/search_texts.hpp"

#include "core/base/text.hpp"

namespace dateline::core {
namespace {

void add(std::vector<SearchText>& texts, SearchField field, std::string_view text) {
  if (!text.empty()) {
    texts.push_back({field, text});
  }
}

void add_names(
    std::vector<SearchText>& texts,
    const std::string& own,
    const std::vector<Name>& names,
    const std::vector<std::string>& aliases
) {
  add(texts, SearchField::name, own);
  for (const Name& name : names) {
    if (name.text != own) {
      add(texts, SearchField::alias, name.text);
    }
  }
  for (const std::string& alias : aliases) {
    add(texts, SearchField::alias, alias);
  }
}

void add_own_words(std::vector<SearchText>& texts, const OwnWords& words) {
  for (const auto* const text : {&words.summary, &words.short_text, &words.hedge, &words.basis}) {
    if (*text) {
      add(texts, SearchField::own_words, **text);
    }
  }
}

}  // namespace

SearchRank rank_of(SearchField field) noexcept {
  switch (field) {
    case SearchField::name:
    case SearchField::alias:
    case SearchField::title:
    case SearchField::publisher:
    case SearchField::question:
    case SearchField::short_question:
      return SearchRank::name;
    case SearchField::figure:
      return SearchRank::figure;
    case SearchField::role:
    case SearchField::summary:
    case SearchField::short_text:
      return SearchRank::text;
    case SearchField::byline:
    case SearchField::dateline:
    case SearchField::scope:
    case SearchField::unit:
    case SearchField::population:
    case SearchField::event:
    case SearchField::topic:
    case SearchField::hedge:
    case SearchField::basis:
    case SearchField::own_words:
    case SearchField::quote:
      return SearchRank::phrase;
  }
  return SearchRank::phrase;
}

void list_texts(const Place& place, std::vector<SearchText>& texts) {
  add_names(texts, place.name, place.names, place.aliases);
}

void list_texts(const Actor& actor, std::vector<SearchText>& texts) {
  add_names(texts, actor.name, actor.names, actor.aliases);
  if (actor.short_name != actor.name) {
    add(texts, SearchField::alias, actor.short_name);
  }
  add(texts, SearchField::role, actor.role);
}

void list_texts(const Source& source, std::vector<SearchText>& texts) {
  add(texts, SearchField::title, source.title);
  add(texts, SearchField::publisher, source.publisher);
  add(texts, SearchField::byline, source.byline);
  add(texts, SearchField::dateline, source.dateline);
}

void list_texts(const Question& question, std::vector<SearchText>& texts) {
  add(texts, SearchField::question, question.text);
  if (question.short_text != question.text) {
    add(texts, SearchField::short_question, question.short_text);
  }
  for (const Scope& scope : question.scopes) {
    add(texts, SearchField::scope, scope.label);
  }
}

void list_texts(const Claim& claim, std::vector<SearchText>& texts) {
  for (std::uint32_t i = 0; i < claim.figures.size(); ++i) {
    texts.push_back({SearchField::figure, {}, i});
  }
  add(texts, SearchField::summary, claim.summary);
  add(texts, SearchField::short_text, claim.short_text);
  for (const Figure& figure : claim.figures) {
    add(texts, SearchField::unit, figure.unit);
    add(texts, SearchField::population, figure.population);
  }
  add(texts, SearchField::event, claim.event);
  for (const std::string& topic : claim.topics) {
    add(texts, SearchField::topic, topic);
  }
  add(texts, SearchField::hedge, claim.hedge);
  add(texts, SearchField::basis, claim.basis);
  for (const Appearance& appearance : claim.appearances) {
    if (appearance.words) {
      add_own_words(texts, *appearance.words);
    }
  }
}

std::string figure_line(const Figure& figure) {
  return figure.unit.empty() ? figure_text(figure)
                             : concat({figure_text(figure), " ", figure.unit});
}

}  // namespace dateline::core
