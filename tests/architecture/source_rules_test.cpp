// The rules against samples that keep and break them, so that a rule which has stopped working is
// noticed.
#include "architecture/source_rules.hpp"

#include <gtest/gtest.h>

namespace dateline::architecture {
namespace {

constexpr const char* opening = "// A sample.\n";

std::string messages(const std::vector<Breach>& breaches) {
  std::string all;
  for (const Breach& breach : breaches) {
    all += std::to_string(breach.line) + ": " + breach.message + "\n";
  }
  return all;
}

std::string check(const std::string& path, const std::string& body) {
  return messages(check_source(path, opening + body));
}

std::string repeat(const std::string& line, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) {
    all += line;
  }
  return all;
}

TEST(SourceRules, AcceptsWhatALayerMaySee) {
  EXPECT_EQ(
      check(
          "core/a.cpp",
          "#include \"core/b.hpp\"\n#include <vector>\n#include <nlohmann/json.hpp>\n"
      ),
      ""
  );
  EXPECT_EQ(
      check("ui/a.cpp", "#include \"app/b.hpp\"\n#include \"core/c.hpp\"\n#include <imgui.h>\n"),
      ""
  );
  EXPECT_EQ(
      check(
          "platform/web/a.cpp",
          "#include <SDL.h>\n#include \"render/b.hpp\"\n#include <emscripten/html5.h>\n"
      ),
      ""
  );
}

TEST(SourceRules, RefusesAnUpwardInclude) {
  EXPECT_EQ(check("core/a.cpp", "#include \"app/b.hpp\"\n"), "2: core must not know app\n");
  EXPECT_EQ(check("app/a.hpp", "#  include <ui/b.hpp>\n"), "2: app must not know ui\n");
  EXPECT_EQ(check("render/a.cpp", "\n#include \"ui/b.hpp\"\n"), "3: render must not know ui\n");
  EXPECT_EQ(check("ui/a.cpp", "#include \"render/b.hpp\"\n"), "2: ui must not know render\n");
  EXPECT_EQ(
      check("platform/a.cpp", "#include \"tools/b.hpp\"\n"),
      "2: platform must not know tools\n"
  );
  EXPECT_EQ(check("page/a.cpp", "#include \"ui/b.hpp\"\n"), "2: page must not know ui\n");
  EXPECT_EQ(check("ui/a.cpp", "#include \"page/b.hpp\"\n"), "2: ui must not know page\n");
}

TEST(SourceRules, RefusesAWayAroundThroughDots) {
  EXPECT_NE(check("core/a.cpp", "#include \"../app/b.hpp\"\n"), "");
}

TEST(SourceRules, RefusesLibrariesOutsideTheirLayer) {
  EXPECT_EQ(check("core/a.cpp", "#include <SDL.h>\n"), "2: core must not know <SDL.h>\n");
  EXPECT_EQ(check("app/a.cpp", "#include \"imgui.h\"\n"), "2: app must not know <imgui.h>\n");
  EXPECT_EQ(check("ui/a.cpp", "#include \"gl.hpp\"\n"), "2: ui must not know <gl.hpp>\n");
  EXPECT_EQ(check("core/a.cpp", "#include <fstream>\n"), "2: core must not know <fstream>\n");
  EXPECT_EQ(check("tools/a.cpp", "#include <iostream>\n"), "2: tools must not know <iostream>\n");
  EXPECT_EQ(
      check("render/a.cpp", "#include <emscripten.h>\n"),
      "2: render must not know <emscripten.h>\n"
  );
}

TEST(SourceRules, RefusesPlatformConditions) {
  EXPECT_NE(check("ui/a.cpp", "#ifdef __EMSCRIPTEN__\n#endif\n"), "");
  EXPECT_NE(check("platform/a.cpp", "#if defined(_WIN32)\n#endif\n"), "");
  EXPECT_NE(check("core/a.cpp", "#if 0\n#elif __APPLE__\n#endif\n"), "");
  EXPECT_EQ(check("core/a.cpp", "#if 0\n#endif\n"), "");
}

TEST(SourceRules, RefusesAnUnknownLayerAndAFileWithoutItsSentence) {
  EXPECT_NE(check("misc/a.cpp", ""), "");
  const std::string missing =
      "1: open with a sentence: what this file knows, and what it refuses to know\n";
  EXPECT_EQ(messages(check_source("core/a.cpp", "int a;\n")), missing);
  EXPECT_EQ(messages(check_source("core/a.hpp", "#include \"core/b.hpp\"\n")), missing);
  EXPECT_EQ(messages(check_source("core/a.cpp", "#include \"core/a.hpp\"\n")), "");
}

TEST(SourceRules, CountsLinesOfAFile) {
  EXPECT_TRUE(check_length("web/a.mjs", repeat("a();\n", longest_file)).empty());
  EXPECT_EQ(check_length("web/a.mjs", repeat("a();\n", longest_file + 1)).size(), 1u);
}

TEST(SourceRules, CountsLinesOfAFunction) {
  EXPECT_EQ(
      check("core/a.cpp", "void f() {\n" + repeat("  g();\n", longest_function - 2) + "}\n"),
      ""
  );
  EXPECT_EQ(
      check("core/a.cpp", "void f() {\n" + repeat("  g();\n", longest_function - 1) + "}\n"),
      "2: a function of 61 lines, at most 60 are allowed\n"
  );
}

TEST(FindFunctions, SeesMethodsTemplatesOperatorsAndConstructors) {
  const auto found = find_functions(
      "namespace a {\n"
      "struct B {\n"
      "  B() : c_{1} {}\n"
      "  int d() const {\n"
      "    return 1;\n"
      "  }\n"
      "  bool operator==(B other) const { return true; }\n"
      "};\n"
      "template <class T>\n"
      "T e(T t) {\n"
      "  if (t) { return t; }\n"
      "  return t;\n"
      "}\n"
      "}\n"
  );
  ASSERT_EQ(found.size(), 4u);
  EXPECT_EQ(found[1].first_line, 4u);
  EXPECT_EQ(found[1].lines, 3u);
  EXPECT_EQ(found[3].first_line, 9u);
  EXPECT_EQ(found[3].lines, 5u);
}

TEST(FindFunctions, PassesOverTypesTablesAndBracesInText) {
  EXPECT_TRUE(find_functions("struct A {\n  int b = 0;\n};\n").empty());
  EXPECT_TRUE(find_functions("const std::array<int, 2> table = {\n  f(1),\n  f(2),\n};\n").empty());
  EXPECT_TRUE(find_functions("enum class A : int { b, c };\n").empty());
  EXPECT_TRUE(find_functions("// void f() {\nconst char* a = \"void f() {\";\n").empty());
  EXPECT_EQ(
      find_functions("void f() {\n  g('{', \"{\", R\"(\n{{{)\");\n}\nint a;\n").front().lines,
      4u
  );
}

}  // namespace
}  // namespace dateline::architecture
