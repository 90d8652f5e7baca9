// Exists so that the precompiled headers have a program to belong to.
int main()
{
    return 0;
}
