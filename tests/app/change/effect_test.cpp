// Each effect as the page's JavaScript is told of it.
#include "app/change/effect.hpp"

#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

namespace dateline::app {
namespace {

struct Call {
  std::string method, arguments;
};

Call call_of(const Effect& effect) {
  return std::visit(
      [](const auto& asked) { return Call{std::string(asked.method), asked.arguments()}; },
      effect
  );
}

void expect_call(const Effect& effect, const char* method, const char* arguments) {
  const Call call = call_of(effect);
  EXPECT_EQ(call.method, method);
  EXPECT_EQ(call.arguments, arguments);
}

TEST(Effect, SaysWhichMethodOfTheHostCarriesItOutAndWithWhat) {
  expect_call(
      WriteFragment{"claim=a&tab=sources", true},
      "writeFragment",
      R"(["claim=a&tab=sources",true])"
  );
  expect_call(WriteFragment{"", false}, "writeFragment", R"(["",false])");
  expect_call(CopyText{Copied::link, {}, "tab=places"}, "copyText", R"(["","tab=places",0])");
  expect_call(
      CopyText{Copied::claim, "He said \"no\".\nКурськ", "claim=a"},
      "copyText",
      R"(["He said \"no\".\u000aКурськ","claim=a",1])"
  );
  expect_call(FetchMapFile{2047, "land-3.mesh"}, "fetchMapFile", R"([2047,"land-3.mesh"])");
  expect_call(FetchMessages{Language::ko}, "fetchMessages", R"(["ko"])");
  expect_call(ChooseText{}, "chooseText", "[]");
  expect_call(ShowOnPage{OnPage::story_text}, "showOnPage", R"(["text"])");
  expect_call(ShowOnPage{OnPage::embed}, "showOnPage", R"(["embed"])");
}

template <class... Kinds>
std::vector<std::string> methods_of(const std::variant<Kinds...>*) {
  return {std::string(Kinds::method)...};
}

TEST(Effect, IsAMethodOfThePagesHost) {
  std::ifstream file(DATELINE_SOURCE_DIR "/web/src/page/explorer.js");
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  ASSERT_FALSE(page.empty());
  for (const std::string& method : methods_of(static_cast<const Effect*>(nullptr))) {
    EXPECT_NE(page.find("\n      " + method + ": ("), std::string::npos) << method;
  }
}

}  // namespace
}  // namespace dateline::app
