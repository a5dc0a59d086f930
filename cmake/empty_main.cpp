// Stands in for the command line's sources until it has some.
int main() { return 0; }
